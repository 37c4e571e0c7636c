import{b as v,c as k,d as $,e as Me,f as l,i as $e,j as ie,k as Ee}from"./chunk-YTRH6YNL.js";import{b as De,c as S,d as oe,e as z,f as ae,g as je,h as We,i as L,j as Ne,k as G,l as Ve}from"./chunk-Z2X23WZW.js";import{L as te,N as Se,Ra as _e,Va as H,Ya as re,c as ye,eb as Oe,f as ee,g as M,h as _,i as ne,j as A,l as ve,o as xe,r as Ce,sa as Te,va as Ie}from"./chunk-ZWZIZAJI.js";import{c as g,f as be,g as a,l as we,m as ke,n as V,o as Pe,p as Re,r as B,u as R}from"./chunk-TJUQQ3IT.js";var rn=8,K=50,le=0,se=new WeakMap;function I(e){let{node:n}=k(e),t=se.get(n);return t||(le+=1,se.set(n,`n${le}`),`n${le}`)}function Ae(e,n){return e!==n&&se.set(n,I(e)),n}function D(e,n){let{node:t}=k(e);for(let r of n){let o=v(t)?t.of[r]:void 0;if(!o)return;t=k(o).node}return t}function T(e,n,t){let{node:r,denied:o}=k(e),[i,...s]=n;if(i===void 0||!v(r))return e;let u=s.length?r.of.map((p,c)=>c===i?T(p,s,t):p):t(r.of,i);return $(Ae(r,{...r,of:u}),o)}function ue(e,n,t){let r=D(e,n);return r?(Ae(r,t),n.length?T(e,n,(o,i)=>o.map((s,u)=>u===i?$(t,k(s).denied):s)):$(t,k(e).denied)):e}function E(e,n){return T(e,n,(t,r)=>t.map((o,i)=>i===r?on(o):o))}function on(e){let{node:n,denied:t}=k(e);return $(n,!t)}function Be(e,n,t){let r=D(e,n);return!r||!v(r)||r.of.length>=K?e:ue(e,n,{...r,of:[...r.of,t]})}function de(e,n){return T(e,n,(t,r)=>t.filter((o,i)=>i!==r))}function He(e,n){return T(e,n,(t,r)=>t.length>=K?t:t.flatMap((o,i)=>i===r?[o,structuredClone(o)]:[o]))}function ze(e,n,t){let r={whole:e,path:n},o=n.slice(0,-1),i=D(e,o),s=n.at(-1);if(s===void 0||!i||!v(i))return r;let u=s+t;if(u>=0&&u<i.of.length)return{whole:T(e,n,P=>an(P,s,u)),path:[...o,u]};let p=o.at(-1),c=i.of[s];if(p===void 0||!c)return r;let d=t>0?p+1:p,m=de(e,n);return{whole:T(m,o,b=>[...b.slice(0,d),c,...b.slice(d)]),path:[...o.slice(0,-1),d]}}function an(e,n,t){let r=[...e];return[r[n],r[t]]=[e[t],e[n]],r}function Le(e,n){let r=D(e,n.slice(0,-1))?.type==="all"?"any":"all";return T(e,n,(o,i)=>o.map((s,u)=>u===i?{type:r,of:[s]}:s))}function Ge(e,n){return T(e,n,(t,r)=>t.flatMap((o,i)=>{let{node:s,denied:u}=k(o);return i===r&&v(s)&&!u?s.of:[o]}))}function pe(e){let{node:n}=k(e);return v(n)?1+Math.max(0,...n.of.map(pe)):0}function ce(e){return e.length+1<rn}function $n(e){let n=(t,r)=>{let{node:o}=k(t);return v(o)?o.of.flatMap((i,s)=>n(i,[...r,s])):[{node:o,path:r}]};return n(Me(e),[])}function ln(e,{field:n,message:t}){let r=n.split(/[.[\]]+/).filter(Boolean);if(!["rule","$"].includes(r[0]??""))return null;r.splice(0,r[1]==="rule"?2:1);let o=[],i=e;for(;r[0]==="of";)if(i.type==="not")i=i.of,r.shift();else if(v(i)){let s=i.of[Number(r[1])];if(!s)break;o.push(Number(r[1])),i=s,r.splice(0,2)}else break;return{path:o,part:r.join("."),message:t}}function Ke(e,n){return n?(n.fields.length?n.fields:n.where?[{field:n.where,message:n.words}]:[]).flatMap(r=>ln(e,r)??[]):[]}function Fe(e,n){return e.filter(t=>t.path.join()===n.join())}var qe=`.build {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 272px;
  gap: 24px 32px;
  align-items: start;
}
.build-main {
  display: grid;
  gap: 24px;
  min-width: 0;
}
.build-names {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 16px;
}
.ruling-head {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  min-height: 32px;
  padding-bottom: 8px;
}
.ruling-lead {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 6px;
  font: 600 var(--text-read) var(--sans);
}
.ruling-tools {
  display: flex;
  flex: none;
}
.ruling-empty {
  padding: 4px 0 8px;
  color: var(--muted);
}
.ruling-rows {
  display: grid;
  gap: 6px;
}
.ruling-row {
  display: grid;
  grid-template-columns: 30px minmax(0, 1fr) auto;
  align-items: start;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  background: var(--surface);
  padding: 5px 4px 5px 10px;

  &:focus-within {
    border-color: var(--edge);
  }
}
/* On its own it is joined to nothing: no room is kept for the word. */
.ruling-row:only-child {
  grid-template-columns: minmax(0, 1fr) auto;

  & > .ruling-join {
    display: none;
  }
  & > .ruling-wrong {
    grid-column: 1 / -1;
  }
}
.ruling-row-wrong {
  border-color: var(--late);
}
.ruling-row-group {
  background: var(--bg);
}
.ruling-join {
  color: var(--faint);
  font: var(--text-small) var(--sans);
  line-height: 30px;
}
.ruling-words {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 5px;
  min-width: 0;
  min-height: 30px;
}
.ruling-acts {
  display: flex;

  & .button-icon {
    color: var(--faint);
  }
}
.ruling-inner {
  grid-column: 1 / -1;
  padding: 4px 2px 2px 0;
}
.ruling-wrong {
  grid-column: 2 / -1;
  display: flex;
  align-items: start;
  gap: 6px;
  padding: 2px 0 3px;
  color: var(--late);
  font: var(--text-small) var(--sans);

  & .icon {
    flex: none;
    margin-top: 1px;
  }
}
.ruling-add {
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  padding: 6px 0 0;

  & .ruling-add-one {
    color: var(--accent);

    &:is(:active, [aria-expanded="true"]) {
      background: var(--accent-soft);
    }
  }
}
.ruling-inner > .ruling-add {
  padding-inline-start: 0;
}
.said-word {
  color: var(--muted);
  font: var(--text-body) var(--sans);
}
.ruling-lead .said-word {
  color: inherit;
  font: inherit;
}
.said-chip,
.said-select,
.said-input {
  min-height: 28px;
  max-width: 100%;
  border: 1px solid var(--line);
  border-radius: var(--radius-1);
  background: var(--surface);
  color: var(--text);
  font: var(--text-body) var(--sans);

  &:focus-visible {
    outline: var(--focus);
    outline-offset: -1px;
  }
}
.said-chip {
  display: inline-flex;
  align-items: center;
  gap: 4px;
  padding: 2px 7px 2px 9px;
  border-color: transparent;
  background: var(--accent-soft);
  font-weight: 500;
  cursor: pointer;

  & > span {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  & .icon {
    flex: none;
    color: var(--accent);
  }
  &:hover {
    border-color: var(--accent);
  }
}
.said-select {
  field-sizing: content;
  padding: 2px 5px;
  border-color: transparent;
  background: none;
  color: var(--muted);
  appearance: none;
  text-decoration: underline dotted var(--edge);
  text-underline-offset: 4px;
  cursor: pointer;

  &:hover {
    background: var(--hover);
    color: var(--text);
  }
  & option {
    background: var(--surface);
    color: var(--text);
  }
}
.said-strong {
  min-height: 26px;
  padding: 1px 8px;
  background: var(--accent-soft);
  color: var(--accent);
  font-weight: 600;
  text-decoration: none;

  &:hover {
    background: var(--accent-soft);
    color: var(--accent);
    border-color: var(--accent);
  }
}
.said-input {
  padding: 2px 8px;
  border-color: var(--edge);

  &::placeholder {
    color: var(--faint);
    opacity: 1;
  }
  &[aria-invalid="true"] {
    border-color: var(--late);
  }
}
.said-number {
  field-sizing: content;
  min-width: 36px;
  text-align: end;
  font-variant-numeric: tabular-nums;
}
.said-date {
  max-height: 28px;
}
.said-suggest {
  position: relative;
  display: inline-flex;
  min-width: 0;
  max-width: 100%;

  & .said-input {
    field-sizing: content;
    min-width: 84px;
  }
}
.said-list {
  position: absolute;
  z-index: 6;
  top: calc(100% + 4px);
  left: 0;
  display: grid;
  min-width: 100%;
  max-width: 280px;
  padding: 4px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  background: var(--surface);
  box-shadow: var(--lift);

  &[hidden] {
    display: none;
  }
}
.said-option {
  padding: 4px 8px;
  border-radius: var(--radius-1);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  cursor: pointer;

  &:hover {
    background: var(--hover);
  }
}
.said-option-current {
  background: var(--accent-soft);
}
.said-tokens {
  display: inline-flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px;
  min-width: 0;
}
.said-token {
  display: inline-flex;
  align-items: center;
  min-height: 28px;
  max-width: 100%;
  padding-inline-start: 8px;
  border-radius: var(--radius-1);
  background: var(--sunken);
  overflow-wrap: anywhere;

  & button {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--radius-1);
    background: none;
    color: var(--muted);
    cursor: pointer;

    &:hover {
      color: var(--text);
    }
  }
}
.said-part {
  display: inline-flex;
  align-items: center;
  gap: 5px;
  min-width: 0;
  max-width: 100%;
}
.said-where {
  display: inline-flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 5px;
  min-width: 0;

  & .said-chip {
    background: var(--sunken);
  }
}
.said-drop {
  width: 24px;
  min-height: 24px;
  color: var(--faint);
}
.said-more .said-chip {
  border: 1px dashed var(--edge);
  background: none;
  color: var(--muted);
  font-weight: 400;

  & .icon {
    display: none;
  }
}
.said-not {
  min-height: 24px;
  padding: 0 8px;
  border: 0;
  border-radius: var(--radius-full);
  background: var(--late-soft);
  color: var(--late);
  font: 600 var(--text-small) var(--sans);
  cursor: pointer;
}
.meant {
  position: sticky;
  top: 24px;
  display: grid;
  gap: 12px;
  min-width: 0;
}
.meant-count {
  display: grid;
  gap: 2px;
  min-height: 62px;
  align-content: start;
}
.meant-number strong {
  font: 600 var(--text-page) var(--sans);
  font-variant-numeric: tabular-nums;
}
.meant-share {
  color: var(--muted);
  font: var(--text-small) var(--sans);
  font-variant-numeric: tabular-nums;
}
.meant-took {
  color: var(--faint);
}
.meant-bar {
  display: block;
  height: 4px;
  margin-top: 6px;
  overflow: hidden;
  border-radius: var(--radius-full);
  background: var(--sunken);

  & > span {
    display: block;
    height: 100%;
    background: var(--accent);
    transition: width var(--calm) var(--ease);
  }
}
.meant-old :is(.meant-number, .meant-bar > span) {
  opacity: 0.55;
}
.meant-said {
  color: var(--muted);
}
.meant-wrong {
  display: flex;
  gap: 6px;
  color: var(--late);

  & .icon {
    flex: none;
    margin-top: 3px;
  }
}
.meant-sample h2 {
  padding-bottom: 4px;
  color: var(--faint);
  font: 600 var(--text-small) var(--sans);
}
.meant-sample a {
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 36px;
  color: var(--text);
  text-decoration: none;

  &:hover .meant-name {
    text-decoration: underline;
  }
}
.meant-name {
  flex: 1;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.meant-when {
  flex: none;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.ruling-json textarea {
  max-height: 46vh;
  font: 12px / 18px var(--mono);
  tab-size: 2;
}
.ruling-json-space {
  flex: 1;
}
@media (max-width: 999px) {
  .build {
    grid-template-columns: minmax(0, 1fr);
  }
  .meant {
    display: contents;
  }
  .meant-count {
    order: -1;
    position: sticky;
    z-index: 7;
    top: 0;
    min-height: 0;
    margin: -16px 0 -12px;
    padding: 10px 0;
    background: var(--bg);
  }
}
@media (max-width: 759px) {
  .build-names {
    grid-template-columns: minmax(0, 1fr);
  }
  .ruling-lead {
    font-size: 13px;
  }
  .ruling-tools .button-icon {
    width: 34px;
  }
  .ruling-row {
    grid-template-columns: minmax(0, 1fr) auto;
    padding: 4px 2px 6px 10px;
  }
  .ruling-row > .ruling-join {
    grid-column: 1;
    align-self: center;
    line-height: 24px;
  }
  .ruling-row > .ruling-acts {
    grid-column: 2;
    grid-row: 1;
  }
  .ruling-row > .ruling-words {
    grid-column: 1 / -1;
    padding-inline-end: 8px;
  }
  .ruling-row:first-child > .ruling-join {
    display: none;
  }
  .ruling-row:first-child > .ruling-words {
    grid-column: 1;
    align-self: center;
  }
  .ruling-row > .ruling-wrong {
    grid-column: 1 / -1;
  }
  .ruling-row-group {
    padding-inline-start: 8px;
  }
}
@media (pointer: coarse) {
  .said-chip,
  .said-select,
  .said-input,
  .said-token {
    min-height: 36px;
  }
  .said-input {
    font-size: 16px;
  }
  .said-date {
    max-height: 36px;
  }
  .said-drop {
    width: 32px;
    min-height: 32px;
  }
  .said-not {
    min-height: 30px;
  }
}
`;Te(qe);function w({label:e,value:n,options:t,onInput:r,look:o}){let i=t.some(s=>s.value===n);return a("select",{class:M("said-select",o==="strong"&&"said-strong"),"aria-label":e,value:n,onChange:s=>r(s.currentTarget.value),children:[t.map(s=>a("option",{value:s.value,children:s.label},s.value)),!i&&a("option",{value:n,children:n})]})}function q({label:e,name:n,choices:t,placeholder:r,onPick:o,onCreate:i,createLabel:s,chosen:u}){let p=R(!1),c=V(null),d=()=>{p.value=!1};return a(g,{children:[a("button",{ref:c,type:"button",class:"said-chip","aria-label":e,"aria-haspopup":"dialog","aria-expanded":p.value,onClick:()=>{p.value=!p.value},children:[a("span",{dir:"auto",children:n}),a(_,{name:"down",size:12})]}),p.value&&a(H,{anchor:c,label:e,placeholder:r,choices:t.map(m=>m.id===u?{...m,checked:!0}:m),onClose:d,onPick:({id:m})=>{d(),o(m)},onCreate:i&&(m=>{d(),i(m)}),createLabel:s})]})}function C({label:e,value:n,onInput:t,whole:r,min:o}){let i=R(n===null?"":String(n)),s=F(i.value,r,o);return s!==n&&(i.value.trim()!==""&&n===null||(i.value=n===null?"":String(n))),a("input",{class:"said-input said-number",inputMode:r?"numeric":"decimal","aria-label":e,"aria-invalid":i.value.trim()!==""&&s===null?!0:void 0,autocomplete:"off",placeholder:"0",size:Math.max(2,i.value.length),value:i.value,onInput:u=>{i.value=u.currentTarget.value,t(F(i.value,r,o))}})}function F(e,n,t){let r=e.trim().replace(/[\s\u00a0\u202f]/g,"").replace(/,(?=\d{1,2}$)/,".").replaceAll(",","");if(!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(r))return null;let o=Number(r);return!Number.isFinite(o)||n&&!Number.isInteger(o)||t!==void 0&&o<t?null:o}function j({label:e,value:n,onInput:t}){return a("input",{class:"said-input said-date",type:"date","aria-label":e,value:n?.slice(0,10)??"",onInput:r=>t(r.currentTarget.value||null)})}function fe({label:e,value:n,values:t,placeholder:r,onInput:o,onTake:i,onBack:s}){let u=Re(),p=R(!1),c=R(-1),d=V(null),m=n.trim().toLowerCase(),b=[...new Set(t.map(String))].filter(h=>h.toLowerCase().includes(m)&&h!==n).slice(0,8),P=p.value&&b.length>0,Z=h=>{p.value=!1,c.value=-1,i?i(h):o(h),d.current?.focus()},tn=h=>{if(h.isComposing)return;let O={ArrowDown:1,ArrowUp:-1}[h.key];if(O&&!h.altKey&&b.length)h.preventDefault(),p.value=!0,c.value=(c.value+O+b.length+(c.value<0&&O<0?1:0))%b.length;else if(h.key==="Enter"||h.key===","&&i){let N=P?b[c.value]:void 0;if(N===void 0&&!i)return;h.preventDefault(),N!==void 0?Z(N):n.trim()&&Z(n.trim())}else h.key==="Escape"&&P?(h.preventDefault(),h.stopPropagation(),p.value=!1):h.key==="Backspace"&&!n&&s?.()};return a("span",{class:"said-suggest",children:[a("input",{ref:d,class:"said-input",role:"combobox","aria-label":e,"aria-expanded":P,"aria-autocomplete":"list","aria-controls":`${u}-list`,"aria-activedescendant":P&&c.value>=0?`${u}-${c.value}`:void 0,autocomplete:"off",spellcheck:!1,dir:"auto",maxLength:500,placeholder:r,size:Math.max(r?.length??4,Math.min(40,n.length+1)),value:n,onInput:h=>{c.value=-1,p.value=!0,o(h.currentTarget.value)},onClick:()=>{p.value=!0},onBlur:()=>{p.value=!1,i&&n.trim()&&i(n.trim())},onKeyDown:tn}),a("span",{id:`${u}-list`,class:"said-list",role:"listbox","aria-label":e,hidden:!P,children:P&&b.map((h,O)=>a("span",{id:`${u}-${O}`,role:"option",class:M("said-option",O===c.value&&"said-option-current"),"aria-selected":O===c.value,onPointerDown:N=>N.preventDefault(),onClick:()=>Z(h),children:h},h))})]})}function Ue({label:e,values:n,seen:t,placeholder:r,takeOff:o,onChange:i,read:s}){let u=R(""),p=d=>{let m=s(d);u.value="",m!==null&&!n.includes(m)&&i([...n,m])},c=t.filter(d=>!n.map(String).includes(String(d)));return a("span",{class:"said-tokens",children:[n.map(d=>a("span",{class:"said-token",children:[a("span",{dir:"auto",children:String(d)}),a("button",{type:"button","aria-label":o(String(d)),onClick:()=>i(n.filter(m=>m!==d)),children:a(_,{name:"cross",size:12})})]},String(d))),a(fe,{label:e,value:u.value,values:c,placeholder:n.length?"":r,onInput:d=>{u.value=d},onTake:p,onBack:()=>i(n.slice(0,-1))})]})}function y({children:e}){return a("span",{class:"said-word",children:e})}function ge(e){return{past:[],now:e,next:[],tag:"",at:0}}function Ye(e,n,t,r){return n===e.now?e:{past:t!==""&&t===e.tag&&r-e.at<900?e.past:[...e.past,e.now].slice(-200),now:n,next:[],tag:t,at:r}}function Je(e){let n=e.past.at(-1);return n===void 0?e:{past:e.past.slice(0,-1),now:n,next:[e.now,...e.next],tag:"",at:0}}function Qe(e){let[n,...t]=e.next;return n===void 0?e:{past:[...e.past,e.now],now:n,next:t,tag:"",at:0}}var Xe=class{constructor(n,t,r,o){this.words=t;this.faults=r;this.strict=o;this.history=B(ge(n))}words;faults;strict;history;wish=B(null);told=B("");get whole(){return this.history.value.now}begin(n){this.history.value=ge(n)}put(n,t=""){this.history.value=Ye(this.history.peek(),n,t,performance.now())}set(n,t,r=""){this.put(ue(this.history.peek().now,n,t),r&&`${n.join()} ${r}`)}add(n,t){this.put(Be(this.history.peek().now,n,t)),this.wish.value={key:I(t),where:"first"}}remove(n){let{now:t}=this.history.peek(),r=D(t,n.slice(0,-1)),o=n.at(-1)??0,i=r&&v(r)?r.of.filter((p,c)=>c!==o):[],s=i[Math.min(o,i.length-1)],u=r&&I(r);this.put(de(t,n)),this.wish.value=s?{key:I(s),where:"menu"}:u?{key:u,where:"first"}:null}move(n,t){let{whole:r,path:o}=ze(this.history.peek().now,n,t);return o.join()===n.join()?null:(this.wish.value={element:document.activeElement},this.put(r),(o.at(-1)??0)+1)}turn(n,t){let{now:r}=this.history.peek(),o=D(r,n);this.put(t(r,n)),o&&(this.wish.value={key:I(o),where:"menu"})}undo=()=>{this.history.value=Je(this.history.peek())};redo=()=>{this.history.value=Qe(this.history.peek())}},un=be(null);function x(){let e=Pe(un);if(!e)throw new Error("There is no rule to build here");return e}function U({words:e,what:n,one:t,onChange:r}){let o=We(e,n.type,t.op,t.value),i=ie(t.op).includes("{n}");return a(g,{children:[a(w,{label:l("value.operator",{name:n.label}),value:t.op,options:je(e,n.type).map(({op:s})=>({value:s,label:dn(s)})),onInput:s=>r(L(e,n.type,t,s))}),a(pn,{kind:o,what:n,value:t.value??null,onChange:s=>r({...t,value:s},"value")},o),(o==="days"||i)&&a(y,{children:l("value.days")})]})}function dn(e){return ie(e).split("{n}")[0].trim()}function pn({kind:e,what:{label:n,type:t,values:r},value:o,onChange:i}){let s=l("value.of",{name:n});switch(e){case"none":return null;case"number":case"days":return a(C,{label:s,value:typeof o=="number"?o:null,min:e==="days"?0:void 0,onInput:i});case"date":return a(j,{label:s,value:typeof o=="string"?o:null,onInput:i});case"list":return a(Ue,{label:s,values:Array.isArray(o)?o:[],seen:r,placeholder:l("value.something"),takeOff:u=>l("value.take_off",{value:u}),read:u=>t==="number"?F(u):u,onChange:i});case"pair":return a(cn,{label:n,type:t,value:Array.isArray(o)?o:["",""],onChange:i});default:return a(fe,{label:s,value:o===null?"":String(o),values:r,placeholder:l("value.something"),onInput:i})}}function cn({label:e,type:n,value:t,onChange:r}){let o=i=>{let s=l(i?"value.second":"value.first",{name:e}),u=t[i]??"",p=c=>r(i?[t[0]??"",c??""]:[c??"",t[1]??""]);return n==="date"?a(j,{label:s,value:String(u)||null,onInput:p}):a(C,{label:s,value:typeof u=="number"?u:null,onInput:p})};return a(g,{children:[o(0),a(y,{children:l("join.and")}),o(1)]})}var mn=["any","days","window","since","before","dates"];function fn(e){return e?e.type==="days"?e.until?"window":"days":e.since&&e.before?"dates":e.before?"before":"since":"any"}var gn=864e5;function Y(e){return new Date(Date.now()-e*gn).toISOString().slice(0,10)}function hn(e,n){let t=n?.type==="days"?n.last:30,r=n?.type==="dates"?n.since:null,o=n?.type==="dates"?n.before:null;switch(e){case"any":return null;case"days":return{type:"days",last:t};case"window":return{type:"days",last:t>1?t*2:60,until:t>1?t:30};case"since":return{type:"dates",since:r??Y(30)};case"before":return{type:"dates",before:o??Y(0)};case"dates":return{type:"dates",since:r??Y(30),before:o??Y(0)}}}function J({period:e,onChange:n}){let t=fn(e),r=e?.type==="days"?e:null,o=e?.type==="dates"?e:null;return a("span",{class:"said-part",children:[a(w,{label:l("period.kind"),value:t,options:mn.map(i=>({value:i,label:l(`period.${i}`)})),onInput:i=>n(hn(i,e))}),r&&a(C,{label:l(t==="window"?"period.from":"period.last"),value:r.last,min:.01,onInput:i=>i&&n({...r,last:i},"last")}),r&&t==="days"&&a(y,{children:l("period.unit",{n:r.last})}),r&&t==="window"&&a(g,{children:[a(y,{children:l("period.to_word")}),a(C,{label:l("period.to"),value:r.until??0,min:.01,onInput:i=>i&&n({...r,until:i},"until")}),a(y,{children:l("period.ago_word")})]}),o&&(t==="since"||t==="dates")&&a(j,{label:l("period.from_date"),value:o.since??null,onInput:i=>i&&n({...o,since:i},"since")}),t==="dates"&&a(y,{children:l("period.until_word")}),o&&(t==="before"||t==="dates")&&a(j,{label:l("period.to_date"),value:o.before??null,onInput:i=>i&&n({...o,before:i},"before")})]})}function Q(e){let n=r=>e.attributes.filter(o=>o.of===r).map(({name:o})=>({id:`${r}:${o}`,label:z(e,o,r).label,also:o})),t=(r,o,i)=>i.map(s=>({...s,group:r,icon:s.icon??o}));return[...t(l("subject.event"),"ticks",e.events.map(({name:r})=>({id:`event:${r}`,label:S(r),also:r}))),...t(l("subject.about"),"contacts",[...n("contact"),...e.fields.map(({name:r,label:o})=>({id:`field:${r}`,label:o,also:r}))]),...t(l("subject.company"),"team",n("company")),...t(l("subject.place"),"globe",[{id:"online",label:l("subject.online")},{id:"reachable",label:l("subject.reachable")},{id:"conversation",label:l("subject.conversation"),icon:"inbox"}]),...t(l("subject.segment"),"audience",e.segments.map(({id:r,name:o})=>({id:`segment:${r}`,label:l("subject.in",{segment:o})}))),...t(l("subject.topic"),"bell",e.topics.map(({id:r,name:o})=>({id:`topic:${r}`,label:o}))),...t(l("subject.campaign"),"megaphone",(e.campaigns??[]).map(({id:r,name:o})=>({id:`campaign:${r}`,label:o})))]}function Ze({node:e,path:n,denied:t}){let r=x(),{words:o}=r;switch(e.type){case"field":return a(g,{children:[a(W,{node:e,path:n,name:oe(o,e.name).label}),a(U,{words:o,what:oe(o,e.name),one:e,onChange:(i,s)=>r.set(n,i,s)})]});case"attribute":{let i=z(o,e.name,e.of??"contact"),s=e.of==="company"?l("say.company",{name:i.label}):i.label;return a(g,{children:[a(W,{node:e,path:n,name:s}),a(U,{words:o,what:i,one:e,onChange:(u,p)=>r.set(n,u,p)})]})}case"did":case"compared":return a(vn,{node:e,path:n});case"segment":{let i=o.segments.find(({id:s})=>s===e.segment_id)?.name??l("say.a_segment");return a(g,{children:[a(X,{path:n,denied:t,on:l("in.in"),off:l("in.not_in")}),a(W,{node:e,path:n,name:i})]})}case"subscribed":{let i=o.topics.find(({id:s})=>s===e.topic_id)?.name??l("say.a_topic");return a(g,{children:[a(X,{path:n,denied:t,on:l("sub.on"),off:l("sub.off")}),a(W,{node:e,path:n,name:i}),a(y,{children:l("say.on",{channel:""}).trim()}),a(he,{node:e,path:n})]})}case"reachable":return a(g,{children:[a(X,{path:n,denied:t,on:l("reach.on"),off:l("reach.off")}),a(he,{node:e,path:n})]});case"online":return a(X,{path:n,denied:t,on:l("online.on"),off:l("online.off")});case"conversation":return a(kn,{node:e,path:n});case"campaign":return a(Rn,{node:e,path:n})}}function W({node:e,path:n,name:t}){let r=x();return a(q,{label:l("build.subject",{name:t}),name:t,chosen:Ne(e),choices:Q(r.words),placeholder:l("build.add_find"),onPick:o=>r.set(n,G(r.words,o,e))})}function X({path:e,denied:n,on:t,off:r}){let o=x();return a(w,{label:l("in.label"),value:n?"off":"on",options:[{value:"on",label:t},{value:"off",label:r}],onInput:i=>i==="off"!==n&&o.put(E(o.whole,e))})}function he({node:e,path:n}){let t=x();return a(w,{label:l("channel.label"),value:e.channel_type??"",options:[{value:"",label:l("channel.any")},...t.words.channel_types.map(r=>({value:r,label:$e(r)}))],onInput:r=>t.set(n,{...e,channel_type:r||null})})}var bn=["any","never","first","last","more","less"];function en(e){return e.type==="compared"?e.change:e.which&&e.which!=="any"?e.which:e.op==="eq"&&e.times===0?"never":"any"}function yn(e,n){let{event:t,where:r=[]}=e,o=e.type==="did"?e.period??null:{type:"days",last:e.days};if(n==="more"||n==="less"){let p=e.type==="compared"?e.days:o?.type==="days"?Math.min(366,o.last):30;return{type:"compared",event:t,change:n,percent:e.type==="compared"?e.percent:25,days:p,where:r}}let i=e.type==="did"&&e.times?e.times:1,s=e.type==="did"&&en(e)==="any"?e.op??"gte":"gte",u={type:"did",event:t,period:o,where:r};return n==="never"?{...u,op:"eq",times:0,which:"any"}:n==="any"?{...u,op:s,times:i,which:"any"}:{...u,op:"gte",times:1,which:n}}function vn({node:e,path:n}){let t=x(),r=en(e);return a(g,{children:[a(w,{label:l("did.verb"),value:r,options:bn.map(o=>({value:o,label:l(`did.${o}`)})),onInput:o=>t.set(n,yn(e,o))}),a(W,{node:e,path:n,name:S(e.event)}),e.type==="compared"?a(g,{children:[a(y,{children:l("did.by")}),a(C,{label:l("did.percent"),value:e.percent,min:0,onInput:o=>o!==null&&t.set(n,{...e,percent:o},"percent")}),a(y,{children:l("did.in_last")}),a(C,{label:l("did.days"),value:e.days,min:.01,onInput:o=>o&&t.set(n,{...e,days:o},"days")}),a(y,{children:l("did.than")})]}):a(g,{children:[r==="any"&&a(nn,{node:e,path:n,word:l("did.time_word",{n:e.times??1})}),a(J,{period:e.period,onChange:(o,i)=>t.set(n,{...e,period:o},i)})]}),a(xn,{node:e,path:n})]})}function nn({node:e,path:n,word:t}){let r=x();return a("span",{class:"said-part",children:[a(w,{label:l("did.count"),value:e.op??"gte",options:De.map(o=>({value:o,label:l(`count.${o}`)})),onInput:o=>r.set(n,{...e,op:o})}),a(C,{label:l("did.number"),value:e.times??1,whole:!0,min:0,onInput:o=>o!==null&&r.set(n,{...e,times:o},"times")}),t&&a(y,{children:t})]})}function xn({node:e,path:n}){let t=x(),r=t.words.events.find(({name:d})=>d===e.event)?.properties??[],o=e.where??[],i=S(e.event),s=r.map(({name:d})=>({id:d,label:S(d)})),u=(d,m="")=>t.set(n,{...e,where:d},m),p=d=>L(t.words,ae(t.words,e.event,d).type,{name:d,op:""},""),c=(d,m,f)=>u(o.map((b,P)=>P===d?m:b),f&&`where ${d}`);return a(g,{children:[o.map((d,m)=>a("span",{class:"said-where",children:[a(y,{children:l(m?"join.and":"say.where")}),a(q,{label:l("build.subject",{name:S(d.name)}),name:S(d.name),chosen:d.name,choices:s,placeholder:l("where.find"),onPick:f=>c(m,p(f)),onCreate:f=>c(m,p(f)),createLabel:f=>l("where.other",{name:f})}),a(U,{words:t.words,what:ae(t.words,e.event,d.name),one:d,onChange:(f,b)=>c(m,f,b)}),a(A,{class:"said-drop",icon:"cross",size:14,label:l("where.remove",{name:S(d.name)}),onClick:()=>u(o.filter((f,b)=>b!==m))})]},m)),o.length<20&&a("span",{class:"said-more",children:a(q,{label:l("where.label",{event:i}),name:l("where.add"),choices:s.filter(({id:d})=>!o.some(({name:m})=>m===d)),placeholder:l("where.find"),onPick:d=>u([...o,p(d)]),onCreate:d=>u([...o,p(d)]),createLabel:d=>l("where.other",{name:d})})})]})}var wn=["any","open","waiting","snoozed","closed"];function kn({node:e,path:n}){let t=x();return a(g,{children:[a(y,{children:l("talk.with")}),a(nn,{node:e,path:n}),a(w,{label:l("talk.kind"),value:e.status??"any",options:wn.map(r=>({value:r,label:l(`talk.${r}`)})),onInput:r=>t.set(n,{...e,status:r})}),a(y,{children:l("say.on",{channel:""}).trim()}),a(he,{node:e,path:n}),t.words.tags.length>0&&a(w,{label:l("talk.tag"),value:e.tag_id??"",options:[{value:"",label:l("talk.tag_any")},...t.words.tags.map(({id:r,name:o})=>({value:r,label:l("say.tagged",{tag:o})}))],onInput:r=>t.set(n,{...e,tag_id:r||null})}),a(J,{period:e.period,onChange:(r,o)=>t.set(n,{...e,period:r},o)})]})}var Pn=["sent","delivered","seen","clicked","replied","dismissed","answered","goal"];function Rn({node:e,path:n}){let t=x(),r=t.words.campaigns?.find(({id:o})=>o===e.campaign_id)?.name??l("say.a_campaign");return a(g,{children:[a(w,{label:l("got.verb"),value:e.what??"sent",options:Pn.map(o=>({value:o,label:l(`got.${o}`)})),onInput:o=>t.set(n,{...e,what:o})}),a(W,{node:e,path:n,name:r}),a(J,{period:e.period,onChange:(o,i)=>t.set(n,{...e,period:o},i)})]})}function Cn({group:e,path:n}){return a(g,{children:[e.of.length===0&&a("p",{class:"ruling-empty",children:l(e.type==="all"?"build.empty":"build.empty_any")}),a("ol",{class:"ruling-rows",children:e.of.map((t,r)=>a(In,{rule:t,path:[...n,r],group:e},I(t)))}),a(Mn,{group:e,path:n})]})}function Sn({group:e,path:n}){let t=x();return a(w,{label:l("build.group"),value:e.type,look:"strong",options:[{value:"all",label:l("build.all")},{value:"any",label:l("build.any")}],onInput:r=>t.set(n,{...e,type:r})})}var Tn=new Set(["segment","subscribed","reachable","online"]);function In({rule:e,path:n,group:t}){let r=x(),{node:o,denied:i}=k(e),s=n.at(-1)??0,u=Ee(o,i,r.words),p=Fe(r.faults.value,n),c=r.strict.value&&Ve(r.words,o),d=f=>{let b=r.move(n,f);b&&(r.told.value=l("build.moved",{n:b}))},m=f=>{if(!(f.defaultPrevented||!f.altKey||f.ctrlKey||f.metaKey)){if(f.key==="ArrowUp"||f.key==="ArrowDown")d(f.key==="ArrowUp"?-1:1);else if(f.key==="Backspace"||f.key==="Delete")r.remove(n);else return;f.preventDefault(),f.stopPropagation()}};return a("li",{class:M("ruling-row",v(o)&&"ruling-row-group",(p.length>0||c)&&"ruling-row-wrong"),"data-node":I(e),"aria-label":v(o)?l("build.group_at",{n:s+1}):l("build.condition",{n:s+1,what:u}),onKeyDown:m,children:[a("span",{class:"ruling-join","aria-hidden":s===0?!0:void 0,children:s===0?"":l(t.type==="all"?"join.and":"join.or")}),a("div",{class:"ruling-words",children:[i&&!Tn.has(o.type)&&a("button",{type:"button",class:"said-not","aria-label":l("build.not_on"),"data-tip":l("build.undeny"),onClick:()=>r.turn(n,E),children:l("build.not")}),v(o)?a(g,{children:[a(Sn,{group:o,path:n}),a(y,{children:l("build.group_of")})]}):a(Ze,{node:o,path:n,denied:i})]}),a(_n,{node:o,path:n,denied:i,group:t,what:u,move:d}),v(o)&&a("div",{class:"ruling-inner",children:a(Cn,{group:o,path:n})}),p.map(({message:f})=>a("p",{class:"ruling-wrong",role:"alert",children:[a(_,{name:"warn",size:14}),f]},f)),c&&!p.length&&a("p",{class:"ruling-wrong",role:"alert",children:[a(_,{name:"warn",size:14}),l("build.fill")]})]})}function _n({node:e,path:n,denied:t,group:r,what:o,move:i}){let s=x(),u=n.length===1&&n[0]===r.of.length-1;return a("div",{class:"ruling-acts",children:[a(_e,{class:"ruling-menu",label:l("build.menu",{what:o}),place:"below-end",items:[{label:l("build.duplicate"),icon:"copy",run:()=>s.put(He(s.whole,n))},{label:l("build.up"),icon:"up",keys:"alt+arrowup",run:()=>i(-1)},!u&&{label:l("build.down"),icon:"down",keys:"alt+arrowdown",run:()=>i(1)},{label:l(t?"build.undeny":"build.deny"),icon:"block",run:()=>s.turn(n,E)},{label:l("build.wrap"),icon:"plus",off:!ce([...n.slice(0,-1),...On(e)])&&l("build.too_deep"),run:()=>s.turn(n,Le)},v(e)&&!t&&{label:l("build.unwrap"),icon:"left",run:()=>s.put(Ge(s.whole,n))},"line",{label:l("build.drop"),icon:"trash",danger:!0,keys:"alt+backspace",run:()=>s.remove(n)}]}),a(A,{icon:"cross",size:16,label:l("build.remove",{what:o}),onClick:()=>s.remove(n)})]})}function On(e){return Array.from({length:pe(e)},()=>0)}function Mn({group:e,path:n}){let t=x(),r=R(!1),o=V(null),i=e.of.length>=K&&l("build.too_many"),s=()=>{r.value=!1};return a("div",{class:"ruling-add",children:[a(ne,{innerRef:o,look:"quiet",icon:"plus",popup:"dialog",expanded:r.value,off:i,class:"ruling-add-one",onClick:()=>{r.value=!r.value},children:l("build.add")}),a(ne,{look:"quiet",off:i||!ce(n)&&l("build.too_deep"),onClick:()=>t.add(n,{type:e.type==="all"?"any":"all",of:[]}),children:l("build.add_group")}),r.value&&a(H,{anchor:o,label:l("build.add"),placeholder:l("build.add_find"),choices:Q(t.words),onClose:s,onPick:({id:u})=>{s(),t.add(n,G(t.words,u))}})]})}var Dn=300,jn=8;function ir(e,n){let t=R({last:null,busy:!1,problem:null});return we(()=>{if(!e){t.value={...t.peek(),busy:!1};return}let r=new AbortController;t.value={...t.peek(),busy:!0};let o=setTimeout(()=>{xe.post("/audiences/preview",{rule:e,limit:jn},{signal:r.signal}).then(i=>{n.value=[],t.value={last:i,busy:!1,problem:null}},i=>{if(r.signal.aborted)return;let s=ve(i);n.value=Ke(e,s),t.value={...t.peek(),busy:!1,problem:s}})},t.peek().last?Dn:0);return()=>{clearTimeout(o),r.abort()}},[e,Se.value]),t.value}function lr({count:{last:e,busy:n,problem:t},unfinished:r,marked:o}){return a("aside",{class:M("meant",(n||r>0||t)&&"meant-old"),"aria-label":l("preview.title"),children:[a("div",{class:"meant-count","aria-live":"polite","aria-busy":n,children:[e?a(g,{children:[a("p",{class:"meant-number",children:[a("strong",{children:ee(e.count)})," ",l("preview.count",{n:e.count})]}),a("p",{class:"meant-share",children:[l("preview.of",{percent:Wn(e),total:ee(e.total)}),a("span",{class:"meant-took",children:[" · ",l("preview.took",{ms:Math.max(1,Math.round(e.took_ms))})]})]})]}):a(g,{children:[a(re,{width:"120px",height:20}),a(re,{width:"90px",height:10})]}),a("span",{class:"meant-bar","aria-hidden":"true",children:a("span",{style:{width:`${e?.total?e.count/e.total*100:0}%`}})})]}),r>0?a("p",{class:"meant-said",children:l("build.unfinished",{n:r})}):t?a("p",{class:"meant-said meant-wrong",role:"alert",children:[a(_,{name:"warn",size:14}),a("span",{children:o?l("build.marked"):t.words})]}):null,a(Nn,{last:e,old:r>0||t!==null})]})}function Wn({count:e,total:n}){if(!n)return"0";let t=e/n*100;return t>0&&t<10?t.toFixed(1):String(Math.round(t))}function Nn({last:e,old:n}){return!e||n&&!e.sample.length?null:e.sample.length?a("section",{class:"meant-sample","aria-label":l("preview.some"),children:[a("h2",{children:l("preview.some")}),a("ul",{children:e.sample.map(t=>a("li",{children:a("a",{href:`/contacts/${t.id}`,target:"_blank",rel:"noreferrer",children:[a(Ie,{name:te(t),size:24}),a("span",{class:"meant-name",dir:"auto",children:te(t)}),a("span",{class:"meant-when",children:t.last_seen_at?Oe(t.last_seen_at,Ce.value):ye(`contact.${t.kind}`)})]})},t.id))})]}):a("p",{class:"meant-said",children:l("preview.nobody")})}function pr(e,n){let t=e.wish.value;ke(()=>{if(!t)return;if(e.wish.value=null,"element"in t){t.element instanceof HTMLElement&&t.element.isConnected&&t.element.focus();return}let r=n.current?.querySelector(`[data-node="${t.key}"]`);(t.where==="menu"?r?.querySelector(".ruling-menu"):r?.querySelector(".ruling-words :is(input, select:not(.said-select):not([hidden])), .ruling-inner .ruling-add-one")??r?.querySelector(".ruling-words :is(select, button), .ruling-add-one"))?.focus()},[t])}export{I as a,$n as b,Ke as c,w as d,q as e,C as f,y as g,U as h,ge as i,Ye as j,Je as k,Qe as l,Xe as m,un as n,Cn as o,Sn as p,ir as q,lr as r,pr as s};
