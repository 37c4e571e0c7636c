import{a as i,b as G,c as J,d as Q,e as I,f as X}from"./chunk-P3DKYIOI.js";import{c as V,e as C,f as D}from"./chunk-QG7FVLYS.js";import{a as M,b as j}from"./chunk-CY2UABXS.js";import{a as Y}from"./chunk-2SGH7LNE.js";import{a as h,b as F,c as K,d as U}from"./chunk-SOMETG74.js";import{a as _,b as P,c as N}from"./chunk-VOG4MOQJ.js";import{a as y}from"./chunk-D43QEFA2.js";import"./chunk-BYXBJQAS.js";import"./chunk-FLX77X7E.js";import"./chunk-YTABPYR4.js";import"./chunk-VDFPHCRU.js";import"./chunk-FIUOMZSF.js";import"./chunk-CMLN35GF.js";import"./chunk-ZTGWC5RD.js";import{B as u,Fa as k,Ga as q,K as H,L as z,N as A,P as c,Q as Z,S as b,Ta as L,ba as w,d as x,ga as S,k as f,l as B,n as E,o as O,q as p,qa as W,t as $}from"./chunk-MEYSKUYH.js";import{k as v,n as o}from"./chunk-BR34IEFM.js";var oo=92,so=4,mo=864e5;async function co(t,r){let e=[...Array(so).keys()].map(l=>eo(Date.now()+l*oo*mo));return(await Promise.all(e.map(l=>p.get(`/locations/${t.id}/hours`,{query:{from:l,days:oo},signal:r})))).flatMap(({days:l})=>l.filter(({reason:n})=>n==="holiday"))}function eo(t){return new Date(t).toISOString().slice(0,10)}var po=new Intl.DateTimeFormat(x,{weekday:"short",day:"numeric",month:"long",timeZone:"UTC"});function T(t){return po.format(Date.parse(t))}function to({form:t,kept:r}){let e=t.value.holidays,a=n=>t.set({holidays:{...e,...n}}),l=e.country===r.holidays.country&&(e.subdivision??"")===(r.holidays.subdivision??"");return o(h,{title:i("holidays"),lead:i("holidays_lead"),children:[o(b,{label:i("holidays.observe"),hint:i("holidays.observe_hint"),checked:e.observe,onChange:n=>a({observe:n,country:e.country||t.value.country||null})}),e.observe&&o(v,{children:[o(F,{children:[o(D,{label:i("holidays.country"),value:e.country??"",onPick:n=>a({country:n||null,subdivision:null}),error:t.wrong("holidays.country")}),o(c,{label:i("holidays.subdivision"),hint:i("holidays.subdivision_hint"),maxLength:20,value:e.subdivision??"",error:t.wrong("holidays.subdivision"),onInput:n=>a({subdivision:n.trim().toUpperCase()||null})})]}),e.country?l&&r.holidays.observe?o(uo,{place:r,open:e.open,onOpen:n=>a({open:n})}):o("p",{class:"field-hint",children:i("holidays.save_first")}):o("p",{class:"field-hint",children:i("holidays.none")})]})]})}function uo({place:t,open:r,onOpen:e}){let{country:a,subdivision:l}=t.holidays,n=w(m=>co(t,m),[t.id,a,l,t.holidays.open]);if(n.error)return o(O,{error:n.error,onRetry:n.reload});if(!n.data)return o("div",{class:"holidays","aria-busy":"true",children:[60,45,70].map(m=>o("div",{class:"holiday",children:o(W,{width:`${m}%`})},m))});let d=eo(Date.now()),s=t.holidays.open.filter(m=>m>=d).map(m=>({date:m,name:""})),g=[...n.data,...s].sort((m,R)=>m.date.localeCompare(R.date));return g.length?o("ul",{class:"holidays","aria-label":i("holidays.coming"),children:g.map(({date:m,name:R})=>o("li",{class:"holiday",children:[o("span",{class:"holiday-date",children:T(m)}),o("span",{class:"holiday-name",children:R}),o(b,{label:o("span",{class:"holiday-open",children:i("holidays.open")}),checked:r.includes(m),onChange:ao=>e(ao?[...r,m].sort():r.filter(lo=>lo!==m))})]},m))}):o("p",{class:"field-hint",children:i("holidays.none_known")})}function io({form:t}){let r=new Date().toISOString().slice(0,10),e=t.value.special_days,a=e.filter(({date:n})=>n<r),l=(n,d)=>t.set({special_days:e.flatMap((s,g)=>g!==n?[s]:d?[{...s,...d}]:[])});return o(h,{title:i("special"),lead:i("special_lead"),actions:o(f,{icon:"plus",onClick:()=>t.set({special_days:[...e,{date:fo(e,r),hours:[],name:""}]}),children:i("special.add")}),children:e.length>a.length?o("div",{class:"special",children:e.map((n,d)=>n.date<r?null:o(yo,{day:n,error:t.wrong(`special_days.${d}.date`)??t.wrong(`special_days.${d}.hours`),onChange:s=>l(d,s),onRemove:()=>l(d,null)},d))}):o("p",{class:"field-hint",children:i("special.none")})})}function fo(t,r){let e=Date.parse(r);for(;t.some(({date:a})=>a===new Date(e).toISOString().slice(0,10));)e+=864e5;return new Date(e).toISOString().slice(0,10)}function yo({day:t,error:r,onChange:e,onRemove:a}){let l=u(null),n=u(null),d=()=>{if(l.value===null)return;let s=J(l.value);n.value=typeof s=="string"?s:null,typeof s!="string"&&(l.value=null,e({hours:s}))};return o("div",{class:"special-line",children:[o(c,{label:i("special.date"),quietLabel:!0,type:"date",value:t.date,error:r,onInput:s=>s&&e({date:s})}),o(c,{label:i("special.hours"),quietLabel:!0,placeholder:i("hours.closed"),value:l.value??Q(t.hours),error:n.value?i(`hours.${n.value}`):void 0,onInput:s=>l.value=s,onBlur:d,onEnter:d}),o(c,{label:i("special.name"),quietLabel:!0,placeholder:i("special.name"),maxLength:80,value:t.name??"",onInput:s=>e({name:s})}),o(B,{icon:"cross",label:i("special.remove",{date:T(t.date)}),onClick:a})]})}function no({id:t}){let r=w(e=>p.get(`/locations/${t}`,{signal:e}),[t]);return o(_,{title:r.data?.name??i("title"),parent:"/settings/locations",children:o(P,{load:r,lines:8,children:e=>o(go,{place:e,onSaved:r.put})})})}var ho=["address","phone","email","country"];function go({place:t,onSaved:r}){let e=M(`location-${t.id}`,t,async(n,d)=>{let s={...d};for(let m of ho)m in s&&(s[m]=s[m]?.trim()||null);let g=await p.patch(`/locations/${n.id}`,s);return r(g),g}),{value:a}=e,l=!Object.keys(a.hours).length;return o(v,{children:[o(N,{permission:"settings"}),o(h,{title:i("where"),lead:i("where_lead"),children:o(F,{children:[o(c,{label:i("name"),maxLength:120,value:a.name,error:e.wrong("name"),onInput:n=>e.set({name:n})}),o(C,{value:a.zone,onPick:n=>e.set({zone:n}),error:e.wrong("zone")}),o("div",{class:"fields-whole",children:o(Z,{label:i("address"),rows:2,maxLength:200,value:a.address??"",error:e.wrong("address"),onInput:n=>e.set({address:n})})}),o(c,{label:i("phone"),type:"tel",value:a.phone??"",error:e.wrong("phone"),onInput:n=>e.set({phone:n})}),o(c,{label:i("email"),type:"email",value:a.email??"",error:e.wrong("email"),onInput:n=>e.set({email:n})}),o(D,{value:a.country??"",onPick:n=>e.set({country:n,...!a.holidays.country&&vo(a,n)}),error:e.wrong("country")})]})}),o(h,{title:i("hours"),lead:i("hours_lead"),children:o("div",{class:"lines",children:[o(b,{label:i("hours.always"),hint:i("hours.always_hint"),checked:l,onChange:n=>e.set({hours:n?{}:I})}),!l&&o(X,{week:a.hours,onChange:n=>e.set({hours:n})})]})}),o(to,{form:e,kept:t}),o(io,{form:e}),L("settings")&&o(wo,{place:t}),o(j,{form:e,off:L("settings")?!a.name.trim()&&y("form.needed"):y("needs.title")})]})}function vo(t,r){return{holidays:{...t.holidays,country:r||null}}}function wo({place:t}){let r=async()=>{if(await z({title:i("delete_ask",{name:t.name}),text:i("delete_ask_text"),action:i("delete_do"),danger:!0}))try{await p.remove(`/locations/${t.id}`),k(i("deleted",{name:t.name})),S("/settings/locations",{replace:!0})}catch(a){q(a)}};return o(h,{title:i("delete"),lead:i("delete_lead"),danger:!0,actions:o(f,{look:"danger",onClick:()=>{r()},children:i("delete_do")})})}var ro=`.holidays {
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
`;$(ro);function Lo({params:t}){return t.id?o(no,{id:t.id},t.id):o(xo,{})}function xo(){let t=w(l=>p.get("/locations",{signal:l}),[]),r=u(!1),e=L("settings"),a=o(f,{icon:"plus",onClick:()=>r.value=!0,children:i("new")});return o(_,{title:i("title"),lead:i("lead"),actions:e&&a,children:[o(P,{load:t,children:({items:l})=>l.length?o(K,{label:i("title"),children:l.map(n=>o(U,{href:`/settings/locations/${n.id}`,title:n.name,hint:[n.address,So(n.zone)].filter(Boolean).join(" · "),actions:o(ko,{place:n})},n.id))}):o(A,{icon:"location",title:i("none"),action:e&&a,children:i("none_text")})}),r.value&&o(_o,{onClose:()=>r.value=!1})]})}function So(t){let r=new Intl.DateTimeFormat(x,{hour:"numeric",minute:"2-digit",timeZone:t}).format();return y("zone.now",{time:r})}function ko({place:t}){let r=new Intl.DateTimeFormat("en",{weekday:"short",timeZone:t.zone}).format().toLowerCase(),e=G.find(l=>l===r);if(!Object.keys(t.hours).length)return o("span",{class:"item-side",children:i("today_always")});let a=(e&&t.hours[e])??[];return o("span",{class:"item-side",children:a.length?i("today",{hours:a.map(l=>l.join("–")).join(", ")}):i("today_closed")})}function _o({onClose:t}){let r=u(""),e=u(V()),a=u(!1),l=u(null),n=async()=>{if(!(a.peek()||!r.value.trim())){a.value=!0;try{let d={name:r.value.trim(),zone:e.value,hours:I},s=await p.post("/locations",d);k(i("created",{name:s.name})),t(),S(`/settings/locations/${s.id}`)}catch(d){l.value=E(d),a.value=!1}}};return o(H,{title:i("new"),onClose:t,foot:o(v,{children:[o(f,{onClick:t,children:y("form.cancel")}),o(f,{look:"primary",busy:a.value,off:!r.value.trim()&&y("form.needed"),onClick:()=>{n()},children:y("form.create")})]}),children:[o(c,{label:i("name"),hint:i("name_hint"),maxLength:120,value:r.value,error:l.value?.field("name")??Y(l.value),onEnter:()=>{n()},onInput:d=>r.value=d}),o(C,{value:e.value,onPick:d=>e.value=d})]})}export{Lo as default};
