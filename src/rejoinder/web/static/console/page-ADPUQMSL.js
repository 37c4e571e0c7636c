import{a as n,b as V,c as G,d as J,e as D,f as Q}from"./chunk-BEQAYZ24.js";import{a as K}from"./chunk-T4AI5RJU.js";import"./chunk-G7CM4CEQ.js";import{a as j}from"./chunk-QS34OGFX.js";import{a as U}from"./chunk-U2SBA4SA.js";import{c as M,e as P,f as C}from"./chunk-M7DKDKEV.js";import"./chunk-UHDW4Q5L.js";import{a as Y}from"./chunk-ALB6BFIV.js";import{a as u,b as F,d as N}from"./chunk-MBRXV5AV.js";import{a as k,b as _,c as q}from"./chunk-QTZ5WRZI.js";import"./chunk-BYXBJQAS.js";import"./chunk-WVAWDI6F.js";import"./chunk-GUBPUCMW.js";import"./chunk-JNBLEQ6U.js";import"./chunk-HFLDQUCC.js";import"./chunk-KO4WT6HR.js";import"./chunk-ITS2HIMX.js";import"./chunk-6OXZUDZI.js";import{a as h}from"./chunk-MUI6AB5H.js";import"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{Da as H,G as L,Ha as c,Ia as A,Ka as b,Pa as w,Ya as W,b as T,bb as Z,i as v,j as B,m as E,o as p,s as O,sa as z,u as x,v as $,z as S}from"./chunk-ZWZIZAJI.js";import{c as g,g as o,u as y}from"./chunk-TJUQQ3IT.js";var X=92,lo=4,so=864e5;async function mo(t,r){let e=[...Array(lo).keys()].map(l=>oo(Date.now()+l*X*so));return(await Promise.all(e.map(l=>p.get(`/locations/${t.id}/hours`,{query:{from:l,days:X},signal:r})))).flatMap(({days:l})=>l.filter(({reason:i})=>i==="holiday"))}function oo(t){return new Date(t).toISOString().slice(0,10)}var co=new Intl.DateTimeFormat(T,{weekday:"short",day:"numeric",month:"long",timeZone:"UTC"});function I(t){return co.format(Date.parse(t))}function eo({form:t,kept:r}){let e=t.value.holidays,a=i=>t.set({holidays:{...e,...i}}),l=e.country===r.holidays.country&&(e.subdivision??"")===(r.holidays.subdivision??"");return o(u,{title:n("holidays"),lead:n("holidays_lead"),children:[o(b,{label:n("holidays.observe"),hint:n("holidays.observe_hint"),checked:e.observe,onChange:i=>a({observe:i,country:e.country||t.value.country||null})}),e.observe&&o(g,{children:[o(F,{children:[o(C,{label:n("holidays.country"),value:e.country??"",onPick:i=>a({country:i||null,subdivision:null}),error:t.wrong("holidays.country")}),o(c,{label:n("holidays.subdivision"),hint:n("holidays.subdivision_hint"),maxLength:20,value:e.subdivision??"",error:t.wrong("holidays.subdivision"),onInput:i=>a({subdivision:i.trim().toUpperCase()||null})})]}),e.country?l&&r.holidays.observe?o(po,{place:r,open:e.open,onOpen:i=>a({open:i})}):o("p",{class:"field-hint",children:n("holidays.save_first")}):o("p",{class:"field-hint",children:n("holidays.none")})]})]})}function po({place:t,open:r,onOpen:e}){let{country:a,subdivision:l}=t.holidays,i=w(d=>mo(t,d),[t.id,a,l,t.holidays.open]);if(i.error)return o(E,{error:i.error,onRetry:i.reload});if(!i.data)return o("div",{class:"holidays","aria-busy":"true",children:[60,45,70].map(d=>o("div",{class:"holiday",children:o(W,{width:`${d}%`})},d))});let m=oo(Date.now()),s=t.holidays.open.filter(d=>d>=m).map(d=>({date:d,name:""})),f=[...i.data,...s].sort((d,R)=>d.date.localeCompare(R.date));return f.length?o("ul",{class:"holidays","aria-label":n("holidays.coming"),children:f.map(({date:d,name:R})=>o("li",{class:"holiday",children:[o("span",{class:"holiday-date",children:I(d)}),o("span",{class:"holiday-name",children:R}),o(b,{label:o("span",{class:"holiday-open",children:n("holidays.open")}),checked:r.includes(d),onChange:ro=>e(ro?[...r,d].sort():r.filter(ao=>ao!==d))})]},d))}):o("p",{class:"field-hint",children:n("holidays.none_known")})}function to({form:t}){let r=new Date().toISOString().slice(0,10),e=t.value.special_days,a=e.filter(({date:i})=>i<r),l=(i,m)=>t.set({special_days:e.flatMap((s,f)=>f!==i?[s]:m?[{...s,...m}]:[])});return o(u,{title:n("special"),lead:n("special_lead"),actions:o(v,{icon:"plus",onClick:()=>t.set({special_days:[...e,{date:uo(e,r),hours:[],name:""}]}),children:n("special.add")}),children:e.length>a.length?o("div",{class:"special",children:e.map((i,m)=>i.date<r?null:o(fo,{day:i,error:t.wrong(`special_days.${m}.date`)??t.wrong(`special_days.${m}.hours`),onChange:s=>l(m,s),onRemove:()=>l(m,null)},m))}):o("p",{class:"field-hint",children:n("special.none")})})}function uo(t,r){let e=Date.parse(r);for(;t.some(({date:a})=>a===new Date(e).toISOString().slice(0,10));)e+=864e5;return new Date(e).toISOString().slice(0,10)}function fo({day:t,error:r,onChange:e,onRemove:a}){let l=y(null),i=y(null),m=()=>{if(l.value===null)return;let s=G(l.value);i.value=typeof s=="string"?s:null,typeof s!="string"&&(l.value=null,e({hours:s}))};return o("div",{class:"special-line",children:[o(c,{label:n("special.date"),quietLabel:!0,type:"date",value:t.date,error:r,onInput:s=>s&&e({date:s})}),o(c,{label:n("special.hours"),quietLabel:!0,placeholder:n("hours.closed"),value:l.value??J(t.hours),error:i.value?n(`hours.${i.value}`):void 0,onInput:s=>l.value=s,onBlur:m,onEnter:m}),o(c,{label:n("special.name"),quietLabel:!0,placeholder:n("special.name"),maxLength:80,value:t.name??"",onInput:s=>e({name:s})}),o(B,{icon:"cross",label:n("special.remove",{date:I(t.date)}),onClick:a})]})}function io({id:t}){let r=w(e=>p.get(`/locations/${t}`,{signal:e}),[t]);return o(k,{title:r.data?.name??n("title"),parent:"/settings/locations",children:o(_,{load:r,lines:8,children:e=>o(ho,{place:e,onSaved:r.put})})})}var yo=["address","phone","email","country"];function ho({place:t,onSaved:r}){let e=Y(`location-${t.id}`,t,async(i,m)=>{let s={...m};for(let d of yo)d in s&&(s[d]=s[d]?.trim()||null);let f=await p.patch(`/locations/${i.id}`,s);return r(f),f}),{value:a}=e,l=!Object.keys(a.hours).length;return o(g,{children:[o(q,{permission:"settings"}),o(u,{title:n("where"),lead:n("where_lead"),children:o(F,{children:[o(c,{label:n("name"),maxLength:120,value:a.name,error:e.wrong("name"),onInput:i=>e.set({name:i})}),o(P,{value:a.zone,onPick:i=>e.set({zone:i}),error:e.wrong("zone")}),o("div",{class:"fields-whole",children:o(A,{label:n("address"),rows:2,maxLength:200,value:a.address??"",error:e.wrong("address"),onInput:i=>e.set({address:i})})}),o(c,{label:n("phone"),type:"tel",value:a.phone??"",error:e.wrong("phone"),onInput:i=>e.set({phone:i})}),o(c,{label:n("email"),type:"email",value:a.email??"",error:e.wrong("email"),onInput:i=>e.set({email:i})}),o(C,{value:a.country??"",onPick:i=>e.set({country:i,...!a.holidays.country&&go(a,i)}),error:e.wrong("country")})]})}),o(u,{title:n("hours"),lead:n("hours_lead"),children:o("div",{class:"lines",children:[o(b,{label:n("hours.always"),hint:n("hours.always_hint"),checked:l,onChange:i=>e.set({hours:i?{}:D})}),!l&&o(Q,{week:a.hours,onChange:i=>e.set({hours:i})})]})}),o(eo,{form:e,kept:t}),o(to,{form:e}),L("settings")&&o(vo,{place:t}),o(U,{form:e,off:L("settings")?!a.name.trim()&&h("form.needed"):h("needs.title")})]})}function go(t,r){return{holidays:{...t.holidays,country:r||null}}}function vo({place:t}){let r=async()=>{if(await H({title:n("delete_ask",{name:t.name}),text:n("delete_ask_text"),action:n("delete_do"),danger:!0}))try{await p.remove(`/locations/${t.id}`),x(n("deleted",{name:t.name})),S("/settings/locations",{replace:!0})}catch(a){$(a)}};return o(u,{title:n("delete"),lead:n("delete_lead"),danger:!0,actions:o(v,{look:"danger",onClick:()=>{r()},children:n("delete_do")})})}var no=`.holidays {
  border-top: 1px solid var(--line);
}
.holiday {
  display: flex;
  align-items: center;
  gap: 12px;
  min-height: 40px;
  padding: 8px 0;
  border-bottom: 1px solid var(--line);
}
.holiday-date {
  flex: none;
  width: 144px;
  color: var(--muted);
  font-variant-numeric: tabular-nums;
}
.holiday-name {
  flex: 1;
  min-width: 0;
}
.holiday-open {
  color: var(--muted);
}
.special {
  display: grid;
  gap: 8px;
}
.special-line {
  display: grid;
  grid-template-columns: 148px 176px minmax(0, 1fr) auto;
  gap: 8px;
  align-items: start;
}
@media (max-width: 599px) {
  .holiday {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
  }
  .holiday-date {
    grid-row: 2;
    font: var(--text-small) var(--sans);
  }
  .holiday .check {
    grid-area: 1 / 2 / span 2;
    align-self: center;
  }
  .special-line {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    padding-bottom: 8px;

    & + .special-line {
      padding-top: 8px;
      border-top: 1px solid var(--line);
    }
    & > :nth-child(3) {
      grid-column: 1 / 3;
      grid-row: 2;
    }
  }
}
`;z(no);function Lo({params:t}){return t.id?o(io,{id:t.id},t.id):o(bo,{})}function bo(){let t=w(l=>p.get("/locations",{signal:l}),[]),r=y(!1),e=L("settings"),a=o(v,{icon:"plus",onClick:()=>r.value=!0,children:n("new")});return o(k,{title:n("title"),lead:n("lead"),actions:e&&a,children:[o(_,{load:t,children:({items:l})=>o(K,{label:n("title"),items:l,none:{icon:"location",title:n("none"),text:n("none_text")},add:e&&a,children:i=>o(N,{href:`/settings/locations/${i.id}`,title:i.name,hint:[i.address,xo(i.zone)].filter(Boolean).join(" · "),actions:o(So,{place:i})},i.id)})}),r.value&&o(ko,{onClose:()=>r.value=!1})]})}function xo(t){return h("zone.now",{time:Z(O(),t)})}function So({place:t}){let r=new Intl.DateTimeFormat("en",{weekday:"short",timeZone:t.zone}).format().toLowerCase(),e=V.find(l=>l===r);if(!Object.keys(t.hours).length)return o("span",{class:"item-side",children:n("today_always")});let a=(e&&t.hours[e])??[];return o("span",{class:"item-side",children:a.length?n("today",{hours:a.map(l=>l.join("–")).join(", ")}):n("today_closed")})}function ko({onClose:t}){let r=y(""),e=y(M()),a=async()=>{let l={name:r.value.trim(),zone:e.value,hours:D},i=await p.post("/locations",l);x(n("created",{name:i.name})),t(),S(`/settings/locations/${i.id}`)};return o(j,{title:n("new"),action:h("form.create"),off:!r.value.trim()&&h("form.needed"),onClose:t,save:a,children:({wrong:l,submit:i})=>o(g,{children:[o(c,{label:n("name"),hint:n("name_hint"),maxLength:120,value:r.value,error:l("name"),onEnter:i,onInput:m=>r.value=m}),o(P,{value:e.value,onPick:m=>e.value=m,error:l("zone")})]})})}export{Lo as default};
