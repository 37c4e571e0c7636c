import{b as f,d as g,i as v,sa as w}from"./chunk-ZWZIZAJI.js";import{g as a,n as b,u as m}from"./chunk-TJUQQ3IT.js";var x={title:"Locations",lead:"The places of your business. Each has its own time zone and opening hours: they decide what the messenger says, when away messages go out, and when a follow-up may be sent.",new:"New location",none:"No locations yet",none_text:"Add the first: its opening hours are shown in the messenger.",name:"Name",name_hint:"As customers know it: “Harbour Street”.",where:"How it is reached",where_lead:"Away messages and greetings can mention these.",address:"Address",phone:"Phone",email:"Email",hours:"Opening hours",hours_lead:"In the location's own time.","hours.hint":"Type 9-17:30, or 9-12, 13-17. Empty is closed, = takes the day above. Enter goes on.","hours.copy":"Copy Monday to Friday","hours.closed":"Closed","hours.unread":"Not understood. Write it like 9-17:30.","hours.empty":"It ends when it begins. For all day, write 24h.","hours.crossing":"Two stretches cross each other.",holidays:"Public holidays",holidays_lead:"Closed on public holidays, unless you say that you are open.","holidays.country":"Holidays of","holidays.observe":"Close on public holidays","holidays.observe_hint":"The list comes from the country's calendar and goes on by itself every year.","holidays.subdivision":"Region","holidays.subdivision_hint":"Its code, where regions have holidays of their own: BY for Bavaria, SP for São Paulo.","holidays.coming":"Coming","holidays.none":"Choose a country to see its holidays.","holidays.none_known":"No holidays are known for this country in the coming year.","holidays.save_first":"Save to see the holidays of the new choice.","holidays.open":"Open as usual",special:"Special days",special_lead:"A stock-take, a long shopping night: they win over the week and over public holidays.","special.add":"Add a day","special.date":"Date","special.name":"What for","special.hours":"Hours","special.remove":"Remove {date}","special.none":"No special days.",delete:"Delete this location",delete_lead:"A location that still has channels cannot be deleted: move them first.",delete_do:"Delete location",delete_ask:"Delete {name}?",delete_ask_text:"Opening hours and automatic messages of this location stop at once. This cannot be undone.",deleted:"{name} deleted",created:"{name} added","hours.always":"Open around the clock","hours.always_hint":"Somebody always answers: no away messages go out.",today:"Today {hours}",today_closed:"Closed today",today_always:"Around the clock"};var p=g(x);var d=["mon","tue","wed","thu","fri","sat","sun"];var k=String.raw`(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?(?:m\.?)?`,N=new RegExp(`^${k}\\s*(?:-|–|—|to|until)\\s*${k}$`,"i");function A(o){let e=o.trim().toLowerCase();if(!e||/^(closed|off|-|–|—)$/.test(e))return[];if(/^(24 ?h|24 hours|all day|0-24)$/.test(e))return[["00:00","24:00"]];let n=[];for(let t of e.split(/[,;+&]|\band\b/)){let r=H(t.trim());if(!r)return"unread";if(r[1]===r[0])return"empty";n.push(r)}return n.sort((t,r)=>t[0]-r[0]),n.some(([t],r)=>r>0&&t<C(n[r-1]))?"crossing":n.map(([t,r])=>[D(t),D(r)])}function C([o,e]=[0,0]){return e>o?e:1440}function H(o){let e=N.exec(o);if(!e)return null;let n=_(e[1],e[2],e[3]),t=_(e[4],e[5],e[6]);return n===null||t===null?null:[n,t]}function _(o="",e="0",n){let t=Number(o);if(n&&t>12)return null;let l=(n?t%12+(n==="p"?12:0):t)*60+Number(e);return Number(e)<60&&l<=1440?l:null}function D(o){return[Math.floor(o/60),o%60].map(e=>String(e).padStart(2,"0")).join(":")}function S(o){return(o??[]).map(([e,n])=>`${e}–${n}`).join(", ")}function I([o,e]){let[n,t]=[o,e].map(M);return{start:n,length:(t>n?t:1)-n}}function M(o){let[e,n]=o.split(":").map(Number);return((e??0)*60+(n??0))/1440}var K=Object.fromEntries(d.map((o,e)=>[o,e<5?[["09:00","17:00"]]:[]]));var E=`.hours-editor {
  display: grid;
  gap: 6px;
}
.hours-line {
  display: grid;
  grid-template-columns: 104px minmax(0, 240px) minmax(0, 1fr);
  align-items: start;
  gap: 12px;
}
.hours-day {
  line-height: 34px;
}
.hours-input {
  font-variant-numeric: tabular-nums;
}
.hours-bar {
  position: relative;
  height: 10px;
  margin-top: 12px;
  border-radius: var(--radius-full);
  background:
    linear-gradient(
      90deg,
      transparent calc(50% - 0.5px),
      var(--line) calc(50% - 0.5px) calc(50% + 0.5px),
      transparent 0
    ),
    linear-gradient(
      90deg,
      transparent calc(25% - 0.5px),
      var(--line) calc(25% - 0.5px) calc(25% + 0.5px),
      transparent 0
    ),
    linear-gradient(
      90deg,
      transparent calc(75% - 0.5px),
      var(--line) calc(75% - 0.5px) calc(75% + 0.5px),
      transparent 0
    ),
    var(--sunken);
  overflow: hidden;
}
.hours-open {
  position: absolute;
  inset-block: 0;
  border-radius: var(--radius-full);
  background: var(--accent);
}
.hours-foot {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  min-height: 32px;
}
@media (max-width: 599px) {
  .hours-line {
    grid-template-columns: 92px minmax(0, 1fr);
  }
  .hours-day {
    line-height: 42px;
  }
  .hours-bar {
    display: none;
  }
  .hours-foot {
    flex-wrap: wrap;
  }
}
`;w(E);var W=Date.UTC(2024,0,1),$=864e5,Y=new Intl.DateTimeFormat(f,{weekday:"long",timeZone:"UTC"});function P(o){return Y.format(W+d.indexOf(o)*$)}function ne({week:o,onChange:e}){let n=b(null),t=s=>n.current?.querySelectorAll(".hours-input")[s]?.focus(),r=o.mon??[],l=d.slice(1,5).every(s=>JSON.stringify(o[s]??[])===JSON.stringify(r));return a("div",{class:"hours-editor",ref:n,children:[d.map((s,u)=>a(L,{day:s,hours:o[s]??[],above:u?o[d[u-1]]??[]:null,onChange:c=>e({...o,[s]:c}),onMove:c=>t(u+c)},s)),a("div",{class:"hours-foot",children:[a("p",{class:"field-hint",children:p("hours.hint")}),!l&&a(v,{look:"quiet",onClick:()=>e({...o,tue:r,wed:r,thu:r,fri:r}),children:p("hours.copy")})]})]})}function L({day:o,hours:e,above:n,onChange:t,onMove:r}){let l=m(null),s=m(null),u=()=>{if(l.value===null)return;let i=l.value.trim()==="="&&n?n:A(l.value);s.value=typeof i=="string"?i:null,typeof i!="string"&&(l.value=null,t(i))},c=i=>{let y={Enter:1,ArrowDown:1,ArrowUp:-1}[i.key];!y||i.isComposing||(i.preventDefault(),u(),s.peek()||r(y))},h=`hours-${o}`;return a("div",{class:"hours-line",children:[a("label",{class:"hours-day",for:h,children:P(o)}),a("div",{class:"hours-typed",children:[a("input",{id:h,class:"field-input hours-input",type:"text",autocomplete:"off",spellcheck:!1,placeholder:p("hours.closed"),value:l.value??S(e),"aria-invalid":s.value?!0:void 0,"aria-describedby":s.value?`${h}-wrong`:void 0,onFocus:i=>i.currentTarget.select(),onInput:i=>{l.value=i.currentTarget.value},onBlur:u,onKeyDown:c}),s.value&&a("p",{class:"field-error",id:`${h}-wrong`,role:"alert",children:p(`hours.${s.value}`)})]}),a(U,{hours:e})]})}function U({hours:o}){return a("span",{class:"hours-bar","aria-hidden":"true",children:o.map(e=>{let{start:n,length:t}=I(e);return a("span",{class:"hours-open",style:{insetInlineStart:`${n*100}%`,width:`${t*100}%`}},e.join())})})}export{p as a,d as b,A as c,S as d,K as e,ne as f};
