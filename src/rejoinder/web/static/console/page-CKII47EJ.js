import{a as n,b as G,c as J,d as Q,e as I,f as X}from"./chunk-FXJYT2SE.js";import{c as V,e as C,f as D}from"./chunk-GALLOCT3.js";import{a as M,b as j}from"./chunk-KW7NQVRO.js";import{a as Y}from"./chunk-2SGH7LNE.js";import{a as h,b as F,c as K,d as U}from"./chunk-K6XVKOKE.js";import"./chunk-GRXFGK7Y.js";import"./chunk-IJDGBQCM.js";import"./chunk-HMQX6NHM.js";import{a as H,b as z}from"./chunk-3JTV2TE7.js";import{a as S,b as $}from"./chunk-K3FOGFPG.js";import{a as _,b as P,c as N}from"./chunk-OFEFKYY5.js";import{a as y}from"./chunk-7VSAVRHC.js";import{b as c,c as Z,e as L}from"./chunk-ZJZY3FBS.js";import{a as w,b as W}from"./chunk-2WD373TI.js";import{a as A}from"./chunk-FSCENV4P.js";import"./chunk-4TLUC7RK.js";import"./chunk-DRLQVRHA.js";import{c as f,d as B,f as E,g as O,i as p,l as k,s as b}from"./chunk-C2MAP3Q2.js";import{e as u}from"./chunk-NUB33LHU.js";import{e as v,h as o}from"./chunk-IJTE6WHG.js";import{a as q}from"./chunk-AVNKKH2Z.js";import{c as x}from"./chunk-X5662BZX.js";var oo=92,so=4,mo=864e5;async function co(t,a){let e=[...Array(so).keys()].map(l=>eo(Date.now()+l*oo*mo));return(await Promise.all(e.map(l=>p.get(`/locations/${t.id}/hours`,{query:{from:l,days:oo},signal:a})))).flatMap(({days:l})=>l.filter(({reason:i})=>i==="holiday"))}function eo(t){return new Date(t).toISOString().slice(0,10)}var po=new Intl.DateTimeFormat(x,{weekday:"short",day:"numeric",month:"long",timeZone:"UTC"});function T(t){return po.format(Date.parse(t))}function to({form:t,kept:a}){let e=t.value.holidays,r=i=>t.set({holidays:{...e,...i}}),l=e.country===a.holidays.country&&(e.subdivision??"")===(a.holidays.subdivision??"");return o(h,{title:n("holidays"),lead:n("holidays_lead"),children:[o(L,{label:n("holidays.observe"),hint:n("holidays.observe_hint"),checked:e.observe,onChange:i=>r({observe:i,country:e.country||t.value.country||null})}),e.observe&&o(v,{children:[o(F,{children:[o(D,{label:n("holidays.country"),value:e.country??"",onPick:i=>r({country:i||null,subdivision:null}),error:t.wrong("holidays.country")}),o(c,{label:n("holidays.subdivision"),hint:n("holidays.subdivision_hint"),maxLength:20,value:e.subdivision??"",error:t.wrong("holidays.subdivision"),onInput:i=>r({subdivision:i.trim().toUpperCase()||null})})]}),e.country?l&&a.holidays.observe?o(uo,{place:a,open:e.open,onOpen:i=>r({open:i})}):o("p",{class:"field-hint",children:n("holidays.save_first")}):o("p",{class:"field-hint",children:n("holidays.none")})]})]})}function uo({place:t,open:a,onOpen:e}){let{country:r,subdivision:l}=t.holidays,i=w(m=>co(t,m),[t.id,r,l,t.holidays.open]);if(i.error)return o(O,{error:i.error,onRetry:i.reload});if(!i.data)return o("div",{class:"holidays","aria-busy":"true",children:[60,45,70].map(m=>o("div",{class:"holiday",children:o(W,{width:`${m}%`})},m))});let d=eo(Date.now()),s=t.holidays.open.filter(m=>m>=d).map(m=>({date:m,name:""})),g=[...i.data,...s].sort((m,R)=>m.date.localeCompare(R.date));return g.length?o("ul",{class:"holidays","aria-label":n("holidays.coming"),children:g.map(({date:m,name:R})=>o("li",{class:"holiday",children:[o("span",{class:"holiday-date",children:T(m)}),o("span",{class:"holiday-name",children:R}),o(L,{label:o("span",{class:"holiday-open",children:n("holidays.open")}),checked:a.includes(m),onChange:ro=>e(ro?[...a,m].sort():a.filter(lo=>lo!==m))})]},m))}):o("p",{class:"field-hint",children:n("holidays.none_known")})}function no({form:t}){let a=new Date().toISOString().slice(0,10),e=t.value.special_days,r=e.filter(({date:i})=>i<a),l=(i,d)=>t.set({special_days:e.flatMap((s,g)=>g!==i?[s]:d?[{...s,...d}]:[])});return o(h,{title:n("special"),lead:n("special_lead"),actions:o(f,{icon:"plus",onClick:()=>t.set({special_days:[...e,{date:fo(e,a),hours:[],name:""}]}),children:n("special.add")}),children:e.length>r.length?o("div",{class:"special",children:e.map((i,d)=>i.date<a?null:o(yo,{day:i,error:t.wrong(`special_days.${d}.date`)??t.wrong(`special_days.${d}.hours`),onChange:s=>l(d,s),onRemove:()=>l(d,null)},d))}):o("p",{class:"field-hint",children:n("special.none")})})}function fo(t,a){let e=Date.parse(a);for(;t.some(({date:r})=>r===new Date(e).toISOString().slice(0,10));)e+=864e5;return new Date(e).toISOString().slice(0,10)}function yo({day:t,error:a,onChange:e,onRemove:r}){let l=u(null),i=u(null),d=()=>{if(l.value===null)return;let s=J(l.value);i.value=typeof s=="string"?s:null,typeof s!="string"&&(l.value=null,e({hours:s}))};return o("div",{class:"special-line",children:[o(c,{label:n("special.date"),quietLabel:!0,type:"date",value:t.date,error:a,onInput:s=>s&&e({date:s})}),o(c,{label:n("special.hours"),quietLabel:!0,placeholder:n("hours.closed"),value:l.value??Q(t.hours),error:i.value?n(`hours.${i.value}`):void 0,onInput:s=>l.value=s,onBlur:d,onEnter:d}),o(c,{label:n("special.name"),quietLabel:!0,placeholder:n("special.name"),maxLength:80,value:t.name??"",onInput:s=>e({name:s})}),o(B,{icon:"cross",label:n("special.remove",{date:T(t.date)}),onClick:r})]})}function io({id:t}){let a=w(e=>p.get(`/locations/${t}`,{signal:e}),[t]);return o(_,{title:a.data?.name??n("title"),parent:"/settings/locations",children:o(P,{load:a,lines:8,children:e=>o(go,{place:e,onSaved:a.put})})})}var ho=["address","phone","email","country"];function go({place:t,onSaved:a}){let e=M(`location-${t.id}`,t,async(i,d)=>{let s={...d};for(let m of ho)m in s&&(s[m]=s[m]?.trim()||null);let g=await p.patch(`/locations/${i.id}`,s);return a(g),g}),{value:r}=e,l=!Object.keys(r.hours).length;return o(v,{children:[o(N,{permission:"settings"}),o(h,{title:n("where"),lead:n("where_lead"),children:o(F,{children:[o(c,{label:n("name"),maxLength:120,value:r.name,error:e.wrong("name"),onInput:i=>e.set({name:i})}),o(C,{value:r.zone,onPick:i=>e.set({zone:i}),error:e.wrong("zone")}),o("div",{class:"fields-whole",children:o(Z,{label:n("address"),rows:2,maxLength:200,value:r.address??"",error:e.wrong("address"),onInput:i=>e.set({address:i})})}),o(c,{label:n("phone"),type:"tel",value:r.phone??"",error:e.wrong("phone"),onInput:i=>e.set({phone:i})}),o(c,{label:n("email"),type:"email",value:r.email??"",error:e.wrong("email"),onInput:i=>e.set({email:i})}),o(D,{value:r.country??"",onPick:i=>e.set({country:i,...!r.holidays.country&&vo(r,i)}),error:e.wrong("country")})]})}),o(h,{title:n("hours"),lead:n("hours_lead"),children:o("div",{class:"lines",children:[o(L,{label:n("hours.always"),hint:n("hours.always_hint"),checked:l,onChange:i=>e.set({hours:i?{}:I})}),!l&&o(X,{week:r.hours,onChange:i=>e.set({hours:i})})]})}),o(to,{form:e,kept:t}),o(no,{form:e}),b("settings")&&o(wo,{place:t}),o(j,{form:e,off:b("settings")?!r.name.trim()&&y("form.needed"):y("needs.title")})]})}function vo(t,a){return{holidays:{...t.holidays,country:a||null}}}function wo({place:t}){let a=async()=>{if(await z({title:n("delete_ask",{name:t.name}),text:n("delete_ask_text"),action:n("delete_do"),danger:!0}))try{await p.remove(`/locations/${t.id}`),S(n("deleted",{name:t.name})),k("/settings/locations",{replace:!0})}catch(r){$(r)}};return o(h,{title:n("delete"),lead:n("delete_lead"),danger:!0,actions:o(f,{look:"danger",onClick:()=>{a()},children:n("delete_do")})})}var ao=`.holidays {
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
`;q(ao);function Lo({params:t}){return t.id?o(io,{id:t.id},t.id):o(xo,{})}function xo(){let t=w(l=>p.get("/locations",{signal:l}),[]),a=u(!1),e=b("settings"),r=o(f,{icon:"plus",onClick:()=>a.value=!0,children:n("new")});return o(_,{title:n("title"),lead:n("lead"),actions:e&&r,children:[o(P,{load:t,children:({items:l})=>l.length?o(K,{label:n("title"),children:l.map(i=>o(U,{href:`/settings/locations/${i.id}`,title:i.name,hint:[i.address,So(i.zone)].filter(Boolean).join(" · "),actions:o(ko,{place:i})},i.id))}):o(A,{icon:"location",title:n("none"),action:e&&r,children:n("none_text")})}),a.value&&o(_o,{onClose:()=>a.value=!1})]})}function So(t){let a=new Intl.DateTimeFormat(x,{hour:"numeric",minute:"2-digit",timeZone:t}).format();return y("zone.now",{time:a})}function ko({place:t}){let a=new Intl.DateTimeFormat("en",{weekday:"short",timeZone:t.zone}).format().toLowerCase(),e=G.find(l=>l===a);if(!Object.keys(t.hours).length)return o("span",{class:"item-side",children:n("today_always")});let r=(e&&t.hours[e])??[];return o("span",{class:"item-side",children:r.length?n("today",{hours:r.map(l=>l.join("–")).join(", ")}):n("today_closed")})}function _o({onClose:t}){let a=u(""),e=u(V()),r=u(!1),l=u(null),i=async()=>{if(!(r.peek()||!a.value.trim())){r.value=!0;try{let d={name:a.value.trim(),zone:e.value,hours:I},s=await p.post("/locations",d);S(n("created",{name:s.name})),t(),k(`/settings/locations/${s.id}`)}catch(d){l.value=E(d),r.value=!1}}};return o(H,{title:n("new"),onClose:t,foot:o(v,{children:[o(f,{onClick:t,children:y("form.cancel")}),o(f,{look:"primary",busy:r.value,off:!a.value.trim()&&y("form.needed"),onClick:()=>{i()},children:y("form.create")})]}),children:[o(c,{label:n("name"),hint:n("name_hint"),maxLength:120,value:a.value,error:l.value?.field("name")??Y(l.value),onEnter:()=>{i()},onInput:d=>a.value=d}),o(C,{value:e.value,onPick:d=>e.value=d})]})}export{Lo as default};
