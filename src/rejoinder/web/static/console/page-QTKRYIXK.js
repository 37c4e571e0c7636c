import{a as se,b as oo}from"./chunk-TNWRULTQ.js";import{a as Ut}from"./chunk-WX43E5Q6.js";import{a as Kt}from"./chunk-G7CM4CEQ.js";import{a as Ie}from"./chunk-QS34OGFX.js";import{a as Gt}from"./chunk-KMIUIACF.js";import{b as Qt}from"./chunk-BFTI26PX.js";import{b as Zt,c as Jt,g as Xt,h as jt,i as eo,j as to}from"./chunk-OO47KOH6.js";import{b as yt,c as wt}from"./chunk-UIDM74XD.js";import{b as ke}from"./chunk-LUQQLHVO.js";import{c as ht,e as Me,g as bt}from"./chunk-DDBLJFUJ.js";import{a as we}from"./chunk-EWDEHVO4.js";import{a as xt,b as Re}from"./chunk-M7DKDKEV.js";import"./chunk-UHDW4Q5L.js";import{a as Pt,b as St,d as b,e as Pe,f as D,g as m,h as Dt,i as Ne,j as Fe,k as Bt,l as Wt,m as At,n as Et,o as Lt,p as Ot,q as Vt,s as qt}from"./chunk-RAMRTE4I.js";import{a as _t,e as ce,f as xe,g as _e}from"./chunk-YTRH6YNL.js";import{c as L,e as It,f as Ct,i as $t,l as Tt}from"./chunk-Z2X23WZW.js";import{c as Nt,d as Ht,e as Ke}from"./chunk-UKJBV4S3.js";import{c as ae,d as ie,e as zt}from"./chunk-ZQK5CKSN.js";import{a as n}from"./chunk-M2GICX67.js";import{a as ze,b as I,c as j,d as He,g as Mt,h as Rt,i as Se,j as N,k as Ft}from"./chunk-IY2IH5ZF.js";import{b as kt}from"./chunk-QTZ5WRZI.js";import{a as Yt}from"./chunk-HFLDQUCC.js";import"./chunk-ITS2HIMX.js";import{a as ye}from"./chunk-Y2ZMIYNX.js";import{a as vt}from"./chunk-MUI6AB5H.js";import{a as gt}from"./chunk-PD5O7NXH.js";import"./chunk-VMUXLHAX.js";import{a as R}from"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{A as st,Bb as M,Ca as pt,Eb as mt,F as ne,Fb as ft,Ga as ct,Ha as C,Ja as E,Ka as pe,L as ge,Pa as he,Ra as W,Va as be,Ya as dt,_a as re,b as Ve,d as rt,f as oe,g as q,ga as qe,h as T,i as v,j as x,l as Y,o as _,p as me,sa as ve,u as Z,v as J,wa as lt,z as X,za as ut}from"./chunk-ZWZIZAJI.js";import{c as f,f as nt,g as e,l as O,m as at,n as B,o as it,p as fe,r as z,s as Q,u as h}from"./chunk-TJUQQ3IT.js";var pn=[[/^(name|variants|coupon_list_id)/,"say"],[/^(audience|channel_ids|topic_id|purpose|reason)/,"whom"],[/^(when|places|expires_at|away)/,"when"],[/^(goal|control)/,"goal"]];function de(t){return pn.find(([o])=>o.test(t))?.[1]??"limits"}function no(t,o){return t===o||t.startsWith(o)&&/^[.[]/.test(t.slice(o.length))}function ro(t,o){return t.filter(({field:a})=>o.some(r=>no(a,r)||no(r,a)))}function io(t){return[...ao(t.name,"name"),...["pages","not_pages"].flatMap(o=>(t.places?.[o]??[]).flatMap(({value:a},r)=>ao(a,`places.${o}[${r}].value`)))]}function ao(t,o){return t?.trim()?[]:[{field:o,text:n("fill")}]}var cn=900,dn=500,Ce=class{constructor(o,a){this.one=o;this.onKept=a;this.kept=o.definition,this.version=o.version,this.history.value=Ne(o.definition),this.check()}one;onKept;history=z(Ne({}));saving=z("saved");problem=z(null);found=z({problems:[],warnings:[]});strict=z(!1);touched=z([]);people=z(null);variantAt=z(0);locale=z(null);said=Q(()=>this.history.value.now);lacks=Q(()=>io(this.said.value));problems=Q(()=>this.lacks.value.length?this.lacks.value:this.found.value.problems);faults=Q(()=>this.strict.value?this.problems.value:ro(this.problems.value,this.touched.value));variant=Q(()=>{let o=this.said.value.variants??[];return o[this.variantAt.value]??o[0]});wordingAt=Q(()=>{let o=this.variant.value.wordings.findIndex(({locale:a})=>(a??null)===this.locale.value);return Math.max(0,o)});wording=Q(()=>this.variant.value.wordings[this.wordingAt.value]);content=Q(()=>this.wording.value.content);kept;version;#e;#n;#t=null;get itself(){return this.one.state==="draft"}get dirty(){return this.history.peek().now!==this.kept}get contentPath(){return`variants[${Math.min(this.variantAt.value,(this.said.value.variants?.length??1)-1)}].wordings[${this.wordingAt.value}].content`}put(o,a=""){this.history.value=Fe(this.history.peek(),o,a,performance.now()),a&&!this.touched.peek().includes(a)&&(this.touched.value=[...this.touched.peek(),a]),this.#o()}set(o,a=Object.keys(o)[0]??""){this.put({...this.said.peek(),...o},a)}setVariants(o,a=""){this.put({...this.said.peek(),variants:o},a)}setVariant(o,a=this.variantAt.peek(),r=""){this.setVariants((this.said.peek().variants??[]).map((s,l)=>l===a?{...s,...o}:s),r)}setContent(o,a=""){let r=a?`${this.contentPath}.${a}`:"",s=this.wordingAt.peek(),l=this.variant.peek().wordings.map((i,u)=>u===s?{...i,content:{...i.content,...o}}:i);this.setVariant({wordings:l},this.said.peek().variants?.indexOf(this.variant.peek()),r)}undo=()=>{this.history.value=Bt(this.history.peek()),this.#o()};redo=()=>{this.history.value=Wt(this.history.peek()),this.#o()};#o(){if(clearTimeout(this.#e),clearTimeout(this.#n),this.#n=setTimeout(()=>{this.check()},dn),this.saving.peek()!=="stale"){if(!this.dirty){this.saving.value="saved";return}this.saving.value=this.lacks.peek().length?"lacking":"waiting",this.itself&&!this.lacks.peek().length&&(this.#e=setTimeout(()=>{this.save()},cn))}}async save(){return clearTimeout(this.#e),await this.#t,this.dirty?this.lacks.peek().length||this.saving.peek()==="stale"?!1:(this.#t=this.#r(this.history.peek().now),await this.#t,this.#t=null,!this.dirty||this.saving.peek()==="waiting"):!0}async#r(o){this.saving.value="saving";try{let a=await _.put(`${I}/${this.one.id}`,{version:this.version,definition:o});this.kept=o,this.version=a.version,this.problem.value=null,this.saving.value="saved",this.onKept({...a,definition:o}),this.dirty&&this.#o()}catch(a){let r=Y(a);this.problem.value=r,this.saving.value=r.code==="changed_meanwhile"?"stale":"wrong"}}async check(){if(this.lacks.peek().length)return{problems:this.lacks.peek(),warnings:[]};let o=this.said.peek();try{let a=await _.post(`${I}/check`,o);return o===this.said.peek()&&(this.found.value=a),a}catch{return this.found.peek()}}meet(o){o.version<=this.version||this.#t||(this.dirty?(clearTimeout(this.#e),this.saving.value="stale"):this.take(o))}take(o){this.kept=o.definition,this.version=o.version,this.history.value=Fe(this.history.peek(),o.definition,"",performance.now()),this.saving.value="saved",this.problem.value=null,this.check()}async takeTheirs(){this.take(await _.get(`${I}/${this.one.id}`))}async keepMine(){this.version=(await _.get(`${I}/${this.one.id}`)).version,this.saving.value="waiting",await this.save()}leave(){return clearTimeout(this.#e),clearTimeout(this.#n),this.itself&&this.dirty&&this.save(),!this.dirty||this.itself&&!this.lacks.peek().length}},Ue=nt(null);function d(){let t=it(Ue);if(!t)throw new Error("There is no campaign to write here");return t}function H(t,o=!1){let{faults:a}=d();return a.value.find(r=>o?r.field.startsWith(t):r.field===t)?.text}function lo(t,o=""){switch(t.type){case"talk":{let a=t.on?.find(({channel_type:r})=>r===o)?.blocks??t.blocks;return{...t,subject:K(t.subject??""),blocks:mn(a)}}case"banner":return{...t,text:K(t.text),actions:so(t.actions)};case"slides":return{...t,slides:t.slides.map(a=>({...a,title:K(a.title??""),text:K(a.text??""),actions:so(a.actions)}))};case"tour":return{...t,steps:t.steps.map(a=>({...a,title:K(a.title??""),text:K(a.text??"")}))};case"survey":return{...t,pages:t.pages.map(a=>({...a,questions:a.questions.map(r=>({...r,text:K(r.text)}))})),thanks:t.thanks.map(a=>({...a,text:K(a.text)}))}}}function K(t){return Qt(t).replace(/\{\{[^}]*\|\s*default:\s*"([^"]*)"[^}]*\}\}/g,"$1").replace(/\{\{\s*count\.[^}]*\}\}/g,"3").replace(/\{\{\s*coupon(?:\.code)?\s*\}\}/g,"WELCOME10").replace(/\{\{\s*event\.(\w+)[^}]*\}\}/g,(a,r)=>r.replaceAll("_"," "))}function mn(t){return Gt(t,"").map(o=>o.type==="text"?{...o,text:K(o.text)}:o)}function so(t=[]){return t.map(o=>({...o,title:K(o.title)}))}var uo={title:"Preview",tools:"How it is shown",desktop:"On a desktop",phone:"On a phone",light:"Light",dark:"Dark",channel:"On which channel",stage:"How it looks",page:"The page with the campaign on it",missing:"{who} has no value for {names}, so nothing would be sent to them. Write what stands in its place: “| default:”.",as:"As {name}",as_sample:"As an example",sample:"Somebody made up",whom:"As whom it is shown",find:"Find a contact",tour_step:"{n} of {of}",tour_back:"Back",tour_next:"Next",tour_done:"Done"};var P=rt(uo);function po({content:{steps:t},theme:o,phone:a}){let r=h(0),s=Math.min(r.value,t.length-1),l=t[s];if(!l)return e("section",{class:"stage","data-theme":o,"aria-label":P("stage")});let i=s===t.length-1;return e("section",{class:q("stage","stage-tour",a&&"stage-phone"),"data-theme":o,"aria-label":P("stage"),children:[l.target&&e("span",{class:"tour-target","aria-hidden":"true",children:l.target.text?.slice(0,40)}),e("div",{class:"tour-card",children:[l.image&&e("img",{src:l.image.url,alt:""}),l.title&&e("strong",{dir:"auto",children:l.title}),l.text&&e("p",{dir:"auto",children:l.text}),e("footer",{children:[e("small",{children:P("tour_step",{n:s+1,of:t.length})}),s>0&&e(v,{look:"quiet",onClick:()=>r.value=s-1,children:P("tour_back")}),e(v,{look:"primary",onClick:()=>r.value=i?0:s+1,children:l.button||P(i?"tour_done":"tour_next")})]})]})]})}function co(t){let{content:o,kind:a,theme:r,phone:s}=t;return a==="message"&&o.type==="talk"?e(gn,{...t,content:o}):o.type==="tour"?e(po,{content:o,theme:r,phone:s}):e(bn,{...t})}function gn({content:t,onChannel:o,theme:a}){return e("section",{class:"stage-mail","data-theme":a,"aria-label":P("stage"),children:[t.subject&&e("p",{class:"stage-subject",children:t.subject}),o?e(f,{children:[o.parts.map((r,s)=>e(wt,{part:r},s)),e(yt,{of:o})]}):e(ke,{blocks:t.blocks})]})}var Qe={accent:"#0d766e",position:"right",offset_x:20,offset_y:20,theme:"auto"};function vn(){let t=M.value.find(({type:a})=>a==="web")?.id,o=he(async a=>t?(await _.get(`/channels/${t}`,{signal:a})).settings?.look??Qe:Qe,[t]);return{...Qe,...o.data}}function hn(t){return t.type==="banner"?t.position??"top":t.type==="survey"&&t.place==="banner"?"bottom":t.type==="slides"||t.type==="survey"&&t.place==="full"?"full":"corner"}function bn({content:t,kind:o,senderId:a,locale:r,theme:s,phone:l}){let i=B(null),u=B(null),p=vn(),{name:c="",locale:g="en"}=ne.value?.workspace??{},k=ft(a),A={look:p,business:c,sender:k?{name:k.name,avatar_url:k.avatar_url??null}:null,size:l?"phone":"desktop",locale:r??g,theme:s},G=hn(t);return at(()=>{let le=async()=>{let{drawCampaign:Le}=await import("./draw-3JFTRZLU.js");i.current&&await Le(i.current,o,t,A),i.current?.querySelector("iframe")?.setAttribute("title",P("page"))};le();let ue=new ResizeObserver(()=>{le()});return u.current&&ue.observe(u.current),()=>ue.disconnect()},[JSON.stringify([t,o,A,G])]),e("section",{ref:u,class:q("stage",l?"stage-phone":"stage-near"),"data-theme":s,"data-at":G,"aria-label":P("stage"),children:e("div",{ref:i,class:"stage-host",inert:t.type==="banner"})})}var mo=`.preview {
  display: grid;
  grid-template-rows: auto minmax(0, 1fr) auto;
  gap: 10px;
  min-width: 0;
  min-height: 0;
  padding: 12px 20px 20px;
  border-inline-start: 1px solid var(--line);
  background: var(--bg);
}
.preview:has(> .field) {
  grid-template-rows: auto auto minmax(0, 1fr) auto;
}
.preview-tools {
  display: flex;
  align-items: center;
  gap: 2px;
}
.preview-person {
  display: inline-flex;
  align-items: center;
  gap: 6px;
  min-width: 0;
  min-height: 32px;
  margin-inline-end: auto;
  padding: 2px 8px;
  border: 0;
  border-radius: var(--radius-1);
  background: none;
  color: var(--muted);
  font: var(--text-body) var(--sans);
  cursor: pointer;

  & span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  &:hover {
    background: var(--hover);
    color: var(--text);
  }
}
.preview-tool {
  display: grid;
  flex: none;
  place-items: center;
  width: 32px;
  height: 32px;
  padding: 0;
  border: 0;
  border-radius: var(--radius-1);
  background: none;
  color: var(--muted);
  cursor: pointer;

  &:hover {
    background: var(--hover);
  }
}
.preview-tool-on {
  background: var(--press);
  color: var(--text);
}
.preview-line {
  width: 1px;
  height: 16px;
  margin-inline: 6px;
  background: var(--line);
}
.preview-missing {
  margin: 0;
}
/* A page of the business's, hinted at: what is shown lies over it. */
.stage {
  position: relative;
  align-self: start;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  overflow: hidden;
}
.stage-near {
  height: 100%;
  min-height: 320px;

  & .stage-host {
    position: absolute;
    inset-inline-end: 0;
    width: 1024px;
  }
  &[data-at="corner"] .stage-host {
    bottom: 0;
  }
  &:is([data-at="top"], [data-at="bottom"]) .stage-host {
    inset-inline: 50% auto;
    width: 768px;
    margin-inline-start: -384px;
  }
  &[data-at="full"] {
    height: 600px;
  }
  &[data-at="full"] .stage-host {
    inset-inline: 50% auto;
    top: 0;
    width: 960px;
    margin-inline-start: -480px;
  }
  &[data-at="top"] .stage-host {
    top: 0;
  }
  &[data-at="bottom"] .stage-host {
    bottom: 0;
  }
  &[data-theme="light"] {
    background: #f1f1ee;
  }
  &[data-theme="dark"] {
    background: #0b0e11;
  }
}
.stage-phone {
  justify-self: center;
  width: min(320px, 100%);
  border: 6px solid var(--text);
  border-radius: 32px;
}
.stage-mail {
  padding: 20px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  background: var(--surface);
  color: var(--text);
  overflow: auto;
}
.stage-subject {
  margin-bottom: 12px;
  font: 600 var(--text-title) var(--sans);
}
.stage-tour {
  display: grid;
  align-content: center;
  justify-items: center;
  gap: 12px;
  min-height: 420px;
  background: var(--sunken);
}
.tour-target {
  min-width: 120px;
  min-height: 36px;
  padding: 8px 14px;
  border-radius: var(--radius-1);
  background: var(--surface);
  color: var(--text);
  outline: 2px solid var(--accent);
  outline-offset: 3px;
}
.tour-card {
  display: grid;
  gap: 6px;
  width: min(300px, calc(100% - 32px));
  padding: 16px;
  border-radius: var(--radius-2);
  background: var(--surface);
  color: var(--text);
  box-shadow: var(--lift);

  & img {
    width: 100%;
    border-radius: var(--radius-1);
  }
  & footer {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-top: 6px;
  }
  & small {
    flex: 1;
    color: var(--faint);
  }
}
@media (max-width: 1023px) {
  .preview {
    border: 0;
  }
}
@media (pointer: coarse) {
  .preview-tool {
    width: 40px;
    height: 40px;
  }
}
`;ve(mo);var wn=300;function fo(){let t=d(),o=h(t.said.peek().kind==="carousel"),a=h(Yt.value==="dark"),r=h(null),s=xn(t.said.value.channel_ids??[]),l=h(""),i=s.includes(l.value)?l.value:s[0]??"",u=_n(r.value?.id??null,i),{kind:p}=t.said.value;return e("aside",{class:"preview","aria-label":P("title"),children:[e("div",{class:"preview-tools",role:"toolbar","aria-label":P("tools"),children:[e(Pn,{person:r.value,onPick:c=>r.value=c}),p!=="message"&&e(f,{children:[e($e,{icon:"auto",label:P("desktop"),on:!o.value,run:()=>o.value=!1}),e($e,{icon:"phone",label:P("phone"),on:o.value,run:()=>o.value=!0})]}),p!=="message"&&p!=="tour"&&e(f,{children:[e("span",{class:"preview-line"}),e($e,{icon:"sun",label:P("light"),on:!a.value,run:()=>a.value=!1}),e($e,{icon:"moon",label:P("dark"),on:a.value,run:()=>a.value=!0})]})]}),p==="message"&&s.length>1&&e(E,{label:P("channel"),quietLabel:!0,value:i,options:s.map(c=>({value:c,label:R(c)})),onInput:c=>l.value=c}),e(co,{content:u.content,kind:p,senderId:t.variant.value.sender_id??null,onChannel:u.channel??null,locale:t.locale.value,theme:a.value?"dark":"light",phone:o.value}),e(kn,{missing:u.missing,who:r.value?.name})]})}function kn({missing:t,who:o}){if(!t.length||!o)return null;let a=[...new Set(t.map(({variable:r})=>r))].join(", ");return e("p",{class:"remark preview-missing",role:"status",children:[e(T,{name:"warn",size:16}),P("missing",{who:o,names:a})]})}function xn(t){return[...new Set(M.value.filter(({id:o})=>t.includes(o)).map(({type:o})=>o))]}function _n(t,o){let a=d(),r=h(null),s=a.said.value,l=JSON.stringify([a.variant.value.key,a.locale.value,t,o]);O(()=>{let p=new AbortController,c={definition:s,variant:a.variant.peek().key,locale:a.locale.peek(),contact_id:t,channel_type:o||null},g=setTimeout(()=>{_.post(`${I}/preview`,c,{signal:p.signal}).then(k=>r.value={...k,of:l},()=>{p.signal.aborted||(r.value=null)})},wn);return()=>{clearTimeout(g),p.abort()}},[s,l]);let i=r.value,u=a.content.value;return i?.of===l&&i.content.type===u.type?i:{content:lo(u,o),missing:[]}}function $e({icon:t,label:o,on:a,run:r}){return e("button",{type:"button",class:q("preview-tool",a&&"preview-tool-on"),"aria-label":o,"aria-pressed":a,"data-tip":o,onClick:r,children:e(T,{name:t,size:16})})}function Pn({person:t,onPick:o}){let a=h(!1),r=h([]),s=B(null),l=async i=>{let{items:u}=await _.get("/contacts",{query:{q:i,limit:8}});r.value=u.map(p=>({id:p.id,label:ge(p),hint:p.email??void 0}))};return O(()=>{a.value&&l("").catch(()=>{})},[a.value]),e(f,{children:[e("button",{ref:s,type:"button",class:"preview-person","aria-haspopup":"dialog","aria-expanded":a.value,onClick:()=>a.value=!a.value,children:[e(T,{name:"contacts",size:16}),e("span",{children:t?P("as",{name:t.name}):P("as_sample")}),e(T,{name:"down",size:12})]}),a.value&&e(be,{anchor:s,label:P("whom"),placeholder:P("find"),found:!0,choices:[{id:"",label:P("sample"),icon:"contacts"},...r.value],onQuery:i=>{l(i).catch(()=>{})},onClose:()=>a.value=!1,onPick:i=>{a.value=!1,o(i.id?{id:i.id,name:i.label}:null)}})]})}function U({id:t,own:o,actions:a,children:r}){let s=d(),l=s.faults.value.filter(({field:u})=>de(u)===t&&!o?.test(u)),i=s.found.value.warnings.filter(({field:u})=>de(u)===t);return e("section",{class:"writing-part",id:`part-${t}`,"aria-labelledby":`part-${t}-title`,children:[e("header",{class:"writing-part-head",children:[e("h2",{id:`part-${t}-title`,children:n(`part.${t}`)}),a]}),r,l.map(({field:u,text:p})=>e("p",{class:"part-wrong",role:"alert",tabIndex:-1,children:p},u+p)),i.map(({field:u,text:p})=>e("p",{class:"part-doubt",children:p},u+p))]})}function y({children:t}){return e("div",{class:"sentence",children:t})}function w(t,o,a){return t.map((r,s)=>s===o?{...r,...a}:r)}function S(t,o){return t.filter((a,r)=>r!==o)}function F(t,o,a){let r=o+a,[s,l]=[t[o],t[r]];return s===void 0||l===void 0?[...t]:t.map((i,u)=>u===o?l:u===r?s:i)}function Te({words:t,event:o,where:a,onChange:r}){let s=t.events.find(({name:l})=>l===o)?.properties??[];return!o||!s.length&&!a.length?null:e(f,{children:[a.map((l,i)=>e(y,{children:[e(m,{children:n(i?"where_and":"where")}),e("strong",{children:L(l.name)}),e(Dt,{words:t,what:Ct(t,o,l.name),one:l,onChange:u=>r(w(a,i,u))}),e(x,{icon:"cross",size:14,label:n("piece_out",{what:L(l.name)}),onClick:()=>r(S(a,i))})]},l.name+i)),e(W,{label:n("where_add"),words:n("where_add"),look:"quiet",items:s.map(({name:l,type:i})=>({label:L(l),run:()=>r([...a,$t(t,i,{name:l,op:""},"")])}))})]})}function go(t,o){let a=t.map(({weight:s})=>s??1),r=a.reduce((s,l)=>s+l,0);return a.map(s=>r?s/r*(1-o):0)}function vo(t,o){let a=0,r=0;return t.map(s=>{r+=s;let l=Math.round(r*o),i=l-a;return a=l,i})}function ho(){let t=d(),{variants:o=[],control:a=0}=t.said.value,r=go(o,a),s=t.people.value,l=s===null?null:vo([...r,a],s),i=o.length>1;return e("div",{class:"comparing",children:[i&&e("ul",{class:"weights","aria-label":n("weights"),children:o.map((u,p)=>e("li",{children:[e("input",{class:"said-input weight-name","aria-label":n("version_name",{n:p+1}),maxLength:80,autocomplete:"off",placeholder:n("version",{name:se({},p)}),value:u.name??"",onInput:c=>t.setVariant({name:c.currentTarget.value},p,`variants[${p}].name`)}),e("span",{class:"weight-of",children:n("weight")}),e(D,{label:n("weight_of",{name:se(u,p)}),min:0,value:u.weight??1,onInput:c=>c!==null&&t.setVariant({weight:c},p,`variants[${p}].weight`)}),e("span",{class:"weight-share",children:Ge(r[p]??0,l?.[p])})]},u.key))}),e(Sn,{control:a,heads:l?.at(-1),onInput:u=>t.set({control:u},"control")})]})}function Ge(t,o){return o===void 0?Ke(t):n("share",{part:Ke(t),n:o,people:oe(o)})}function Sn({control:t,heads:o,onInput:a}){let r=fe(),s=Math.round(t*100);return e("div",{class:"control",children:[e("label",{for:r,children:n("control")}),e("input",{id:r,class:"slider",type:"range",min:0,max:50,step:1,value:Math.min(50,s),"aria-valuetext":t?Ge(t,o):n("control_none"),"aria-describedby":`${r}-more`,onInput:l=>a(Number(l.currentTarget.value)/100)}),e("p",{id:`${r}-more`,class:"control-said",children:t?n("control_said",{who:Ge(t,o)}):n("control_none")})]})}function bo({words:t}){let o=d(),{goal:a}=o.said.value;return e(U,{id:"goal",children:[a?e(In,{goal:a,words:t}):e("div",{class:"goal-none",children:[e("p",{children:n("goal_none")}),e(v,{icon:"plus",onClick:()=>o.set({goal:{event:"",within_days:7}}),children:n("goal_add")})]}),e(ho,{})]})}function In({goal:t,words:o}){let a=d(),r=(l,i="")=>a.set({goal:{...t,...l}},i?`goal.${i}`:"goal"),s=(o.events.find(({name:l})=>l===t.event)?.properties??[]).filter(({type:l})=>l==="number");return e(f,{children:[e(y,{children:[e(m,{children:n("goal_when")}),e(Pe,{label:n("goal_event"),name:t.event?L(t.event):n("event_none"),placeholder:n("event_find"),chosen:t.event,choices:o.events.map(({name:l})=>({id:l,label:L(l),also:l})),onPick:l=>r({event:l,where:[],revenue:""},"event"),onCreate:l=>r({event:l,where:[],revenue:""},"event"),createLabel:l=>n("event_new",{name:l})}),e(m,{children:n("goal_within")}),e(D,{label:n("goal_days"),value:t.within_days??7,onInput:l=>l&&l<=90&&r({within_days:l},"within_days")}),e(m,{children:n("goal_after")}),e(x,{icon:"cross",size:14,label:n("goal_out"),onClick:()=>a.set({goal:null})})]}),e(Te,{words:o,event:t.event,where:t.where??[],onChange:l=>r({where:l})}),e(y,{children:[e(b,{label:n("goal_way"),value:t.fewer_is_better?"fewer":"more",options:["more","fewer"].map(l=>({value:l,label:n(`goal.${l}`)})),onInput:l=>r({fewer_is_better:l==="fewer"})}),(s.length>0||t.revenue)&&e(f,{children:[e(m,{children:n("goal_revenue")}),e(b,{label:n("revenue"),look:"strong",value:t.revenue??"",options:[{value:"",label:n("revenue_none")},...s.map(({name:l})=>({value:l,label:L(l)}))],onInput:l=>r({revenue:l})}),t.revenue&&e(f,{children:[e(m,{children:n("revenue_in")}),e("input",{class:"said-input said-currency","aria-label":n("currency"),maxLength:3,autocomplete:"off",placeholder:"EUR",value:t.currency??"",onInput:l=>r({currency:l.currentTarget.value.toUpperCase()},"currency")})]})]})]})]})}var Cn=400;function yo({id:t}){let o=h(null),a=h("");if(O(()=>{let s=new AbortController,l,i=async u=>{try{let p=await u();if(s.signal.aborted)return;o.value=p;let c=()=>{i(()=>_.get(`/dry-runs/${p.id}`,{signal:s.signal}))};p.state==="running"&&(l=setTimeout(c,Cn))}catch(p){s.signal.aborted||(a.value=Y(p).words)}};return i(()=>_.post("/dry-runs",{campaign_id:t},{signal:s.signal})),()=>{s.abort(),clearTimeout(l)}},[t]),a.value)return e("p",{class:"field-error",role:"alert",children:a.value});let r=o.value;return e("section",{class:"dry-run","aria-label":n("dry_run"),"aria-busy":!r||r.state==="running",children:[e("h3",{children:n("dry_run")}),r?e($n,{run:r}):e(dt,{height:72})]})}function $n({run:t}){return t.state==="done"&&!t.done?e("p",{class:"part-lead",children:n("dry_nobody")}):e(f,{children:[e(jt,{run:t}),e("dl",{class:"dry-figures",children:Xt.map(o=>e("div",{children:[e("dt",{children:[e("span",{class:`dry-dot dry-${o}`,"aria-hidden":"true"}),n(`dry.${o}`)]}),e("dd",{children:[e("strong",{children:oe(t.outcomes[o])})," ",e("span",{children:eo(t.outcomes[o],t.done)})]})]},o))}),e("details",{class:"starting-why",open:t.outcomes.drop>0,children:[e("summary",{children:n("dry_why")}),e(to,{run:t})]})]})}var Tn=5;function wo(){let t=d(),o=t.variant.value.key,a=he(i=>_.get(`${I}/${t.one.id}/missing`,{query:{variant:o,limit:Tn},signal:i}),[t.one.id,o]),{items:r=[],next:s=null}=a.data??{};if(!r.length)return null;let l=[...new Set(r.flatMap(({missing:i})=>i.map(u=>u.variable)))].join(", ");return e("div",{class:"remark",children:[e(T,{name:"warn",size:16}),e("span",{children:[n("lacking",{names:l})," ",r.map(({contact:i},u)=>e(f,{children:[u>0&&", ",e("a",{href:`/contacts/${i.id}`,target:"_blank",rel:"noreferrer",children:ge(i)})]})),s&&` ${n("lacking_more")}`]})]})}function ko({onClose:t}){let o=d(),a=_e(),r=h(!1),s=h(null),{warnings:l}=o.found.value,i=async()=>{if(!r.peek()){r.value=!0,s.value=null;try{let u=await _.post(`${I}/${o.one.id}/start`);Z(n(u.state==="scheduled"?"started_later":"started",{name:u.definition.name})),o.onKept(u),t(),X(`${j}/${o.one.id}`,{replace:!0})}catch(u){s.value=Y(u);let p=s.value.fields[0]?.field;p&&(o.found.value={...o.found.peek(),problems:s.value.fields.map(c=>({field:c.field,text:c.message}))},t(),De(p))}r.value=!1}};return e(pt,{title:n("start_ask",{name:o.said.value.name}),size:"medium",onClose:t,foot:e(f,{children:[s.value&&e("p",{class:"field-error dialog-wrong",role:"alert",children:s.value.words}),e(v,{onClick:t,children:n("start_not")}),e(v,{look:"primary",icon:"send",busy:r.value,onClick:()=>{i()},children:n(o.said.value.when?.begins_at?"schedule":"start")})]}),children:e("div",{class:"starting",children:[e("p",{class:"starting-said",children:oo(o.said.value,a.data)}),l.map(({field:u,text:p})=>e("p",{class:"remark",children:[e(T,{name:"warn",size:16}),p]},u+p)),e(wo,{}),N(o.said.value.kind)?e(Dn,{people:o.people.value}):e(yo,{id:o.one.id})]})})}function Dn({people:t}){return t===null?null:e("p",{class:"part-lead",children:n("meant",{n:t})})}function xo({onClose:t}){let o=d(),a=o.said.value,r=M.value.filter(({id:p,type:c})=>a.channel_ids?.length?a.channel_ids.includes(p):N(a.kind)?!0:c!=="web"),s=h(r[0]?.id??""),l=r.find(({id:p})=>p===s.value),i=h(ne.value?.teammate.email??""),u=async()=>{await o.save(),await _.post(`${I}/${o.one.id}/test`,{variant:o.variant.value.key,locale:o.locale.value,channel_id:s.value||null,address:i.value.trim()||null}),Z(n("tested")),t()};return e(Ie,{title:n("test"),action:n("test_send"),off:!i.value.trim()&&n("test_needed"),onClose:t,save:u,children:({wrong:p,submit:c})=>e("div",{class:"dialog-form",children:[e("p",{children:n("test_text")}),e(E,{label:n("test_on"),value:s.value,options:r.map(({id:g,name:k,type:A})=>({value:g,label:`${k} · ${R(A)}`})),onInput:g=>s.value=g}),e(C,{label:n(l?.type==="email"?"test_email":"test_address"),hint:n("test_hint"),value:i.value,error:p("address"),onInput:g=>i.value=g,onEnter:c})]})})}function _o(){let t=d(),o=h(null),a=()=>o.value=null,{past:r,next:s}=t.history.value,l=async()=>{t.strict.value=!0;let{problems:u}=await t.check();if(u[0])return De(u[0].field);await t.save()&&(o.value="start")},i=async()=>{await t.save()&&(Z(n("kept")),X(`${j}/${t.one.id}`))};return ut([{id:"undo",title:n("undo"),keys:"mod+z",icon:"undo",always:!0,run:t.undo},{id:"redo",title:n("redo"),keys:"mod+shift+z",icon:"redo",always:!0,run:t.redo},{id:"save",title:n("save"),keys:"mod+s",icon:"check",always:!0,run:()=>{t.save()}},t.itself&&{id:"start",title:n("start"),keys:"mod+enter",icon:"send",always:!0,run:()=>{l()}}]),e("header",{class:"writing-head",children:[e(x,{icon:"back",label:n("up"),onClick:()=>st(t.itself?He:`${j}/${t.one.id}`)}),e("span",{class:"kind-art kind-art-small",children:e(T,{name:Ft[t.said.value.kind],size:18})}),e(Bn,{}),e(Wn,{it:t}),e("div",{class:"writing-acts",children:[e(x,{icon:"undo",label:n("undo"),keys:"mod+z",off:!r.length&&n("undo_none"),onClick:t.undo}),e(x,{icon:"redo",label:n("redo"),keys:"mod+shift+z",off:!s.length&&n("redo_none"),class:"writing-redo",onClick:t.redo}),e(An,{it:t,onTest:()=>o.value="test"}),e(v,{class:"writing-test",onClick:()=>o.value="test",children:n("test")}),t.itself?e(v,{look:"primary",keys:"mod+enter",onClick:()=>{l()},children:n("start")}):e(v,{look:"primary",keys:"mod+s",busy:t.saving.value==="saving",onClick:()=>{i()},children:n("save")})]}),o.value==="start"&&e(ko,{onClose:a}),o.value==="test"&&e(xo,{onClose:a})]})}function Bn(){let t=d(),o=H("name");return e("input",{class:"writing-name","aria-label":n("name"),"aria-invalid":o?!0:void 0,maxLength:100,autocomplete:"off",value:t.said.value.name,placeholder:n("name"),onInput:a=>t.set({name:a.currentTarget.value},"name")})}function Wn({it:t}){let o=t.problems.value,a=t.saving.value;return e("div",{class:"writing-kept",children:[e("span",{role:"status",class:a==="wrong"?"writing-wrong":void 0,children:a==="wrong"?t.problem.value?.words??"":n(`saving.${t.itself||a!=="waiting"?a:"open"}`)}),o.length>0&&e("button",{type:"button",class:"writing-missing",onClick:()=>{t.strict.value=!0,De(o[0]?.field??"")},children:n("missing",{n:o.length})})]})}function De(t){let o=document.getElementById(`part-${de(t)}`);requestAnimationFrame(()=>{let a=o?.querySelector("[aria-invalid=true], .part-wrong");(a??o)?.scrollIntoView({block:"center",behavior:"smooth"}),a?.focus({preventScroll:!0})})}function An({it:t,onTest:o}){let{id:a}=t.one,r=t.said.value.name,s=async()=>{t.itself&&(X(He),Kt(`${I}/${a}`,r,()=>{}))},l=async()=>{try{t.onKept(await _.post(`${I}/${a}/pause`))}catch(i){J(i)}};return e(W,{label:ze("more",{name:r}),place:"below-end",items:[{label:n("test"),icon:"send",run:o},{label:ze("duplicate"),icon:"copy",run:()=>{t.save().then(()=>Nt(a))}},t.one.state==="live"&&{label:n("pause"),icon:"pause",run:()=>{l()}},"line",t.itself&&{label:n("remove"),icon:"trash",danger:!0,run:()=>{s()}}]})}var Po=[10,50,90];function En(t){return Po.some(o=>o===t)}function So(){let t=d(),{kind:o,limits:a={}}=t.said.value,r=(l,i="")=>t.set({limits:{...a,...l}},i?`limits.${i}`:"limits"),s=a.priority??50;return e(U,{id:"limits",children:[N(o)&&e(f,{children:[e(y,{children:[e(m,{children:n("limit_show")}),e(D,{label:n("times"),whole:!0,min:1,value:a.times??3,onInput:l=>l&&r({times:l},"times")}),e(m,{children:n("limit_times",{n:a.times??3})}),e(D,{label:n("apart"),min:0,value:a.apart_hours??4,onInput:l=>l!==null&&r({apart_hours:l},"apart_hours")}),e(m,{children:n("limit_apart")})]}),e(y,{children:[e(m,{children:n("limit_beside")}),e(b,{label:n("priority"),look:"strong",value:String(s),options:[...new Set([...Po,s])].sort((l,i)=>l-i).map(l=>({value:String(l),label:En(l)?n(`priority.${l}`):n("priority_n",{n:l})})),onInput:l=>r({priority:Number(l)})})]})]}),e("p",{class:"part-lead",children:n(N(o)?"limit_rules_shown":"limit_rules_sent")})]})}function V({name:t,at:o,of:a,keep:r,onMove:s,onRemove:l,onDuplicate:i,bare:u,children:p}){let c=g=>{if(!s||!g.altKey||g.ctrlKey||g.metaKey||g.defaultPrevented)return;let k={ArrowUp:-1,ArrowDown:1}[g.key];k&&(g.preventDefault(),g.stopPropagation(),s(k))};return e("li",{class:q("piece",u&&"piece-bare"),"aria-label":t,onKeyDown:c,children:[!u&&e("span",{class:"piece-name",children:t}),e("div",{class:"piece-body",children:p}),e("div",{class:"piece-acts",children:[(s||i)&&e(W,{label:n("piece_more",{what:t}),place:"below-end",items:[s!==void 0&&o>0&&{label:n("piece_up"),icon:"up",keys:"alt+arrowup",run:()=>s(-1)},s!==void 0&&o<a-1&&{label:n("piece_down"),icon:"down",keys:"alt+arrowdown",run:()=>s(1)},i!==void 0&&{label:n("piece_copy"),icon:"copy",run:i},{label:n("piece_remove"),icon:"trash",danger:!0,off:r,run:l}]}),e(x,{icon:"cross",size:16,label:n("piece_out",{what:t}),off:r,onClick:l})]})]})}var Ln=["first_name","name","email","phone","city","country"];function Io(t,o){let a=(l,i,u)=>({id:i,label:u,group:l,also:i}),r=o?.events??[],s=r.find(({name:l})=>l===t.when?.event);return[...Ln.map(l=>a(n("variables.contact"),`contact.${l}`,n(`variable.${l}`))),...(o?.attributes??[]).map(({of:l,name:i})=>a(n(l==="contact"?"variables.contact":"variables.company"),`${l}.attributes.${i}`,It(o,i,l).label)),a(n("variables.company"),"company.name",n("variable.company")),...t.when?.mode==="event"&&s?s.properties.map(({name:l})=>a(n("variables.event"),`event.${l}`,L(l))):[],...t.coupon_list_id?[a(n("variables.business"),"coupon.code",n("variable.coupon"))]:[],a(n("variables.business"),"workspace.name",n("variable.workspace")),a(n("variables.business"),"location.name",n("variable.location")),a(n("variables.business"),"location.phone",n("variable.location_phone")),...r.filter(({name:l})=>/^\w+$/.test(l)).map(({name:l})=>a(n("variables.counts"),`count.${l}.last_30_days`,n("variable.count",{what:L(l)})))]}var On=/^(workspace|count|coupon)\b/;function Co(t){return t==="contact.first_name"?`{{ ${t} | default: "${n("variable.there")}" }}`:On.test(t)?`{{ ${t} }}`:`{{ ${t} | default: "" }}`}function $({label:t,value:o,onInput:a,at:r,words:s,rows:l,max:i,placeholder:u,hint:p,quietLabel:c,optional:g}){let k=fe(),A=d(),G=H(`${A.contentPath}.${r}`),le=B(null),ue={ref:le,id:k,value:o,placeholder:u,maxLength:i,dir:"auto","aria-invalid":G?!0:void 0,"aria-describedby":G||p?`${k}-more`:void 0,onInput:Oe=>a(Oe.currentTarget.value)},Le=Oe=>{let te=le.current;te&&(te.focus(),te.setRangeText(Oe,te.selectionStart??o.length,te.selectionEnd??o.length,"end"),a(te.value))};return e(ct,{id:k,label:t,error:G,hint:p,quietLabel:c,optional:g,children:e("span",{class:"worded",children:[l?e("textarea",{...ue,rows:l,class:"field-input field-area"}):e("input",{...ue,class:"field-input",autocomplete:"off"}),e(Vn,{words:s,label:t,onInsert:Le})]})})}function Vn({words:t,label:o,onInsert:a}){let{said:r}=d(),s=h(!1),l=B(null),i=()=>s.value=!1;return e(f,{children:[e(x,{innerRef:l,icon:"braces",size:16,class:"worded-button",label:n("variables_in",{what:o}),popup:"dialog",expanded:s.value,onClick:()=>s.value=!s.value}),s.value&&e(be,{anchor:l,label:n("variables"),placeholder:n("variables_find"),place:"below-end",choices:Io(r.value,t),onClose:i,onPick:({id:u})=>{i(),a(Co(u))}})]})}var $o=["url","talk","tour","dismiss"],qn=2;function Be({actions:t,onChange:o,at:a,words:r,next:s}){let l=s?[...$o,"next"]:$o;return e("div",{class:"acts-of",children:[e("ul",{class:"pieces","aria-label":n("actions"),children:t.map((i,u)=>e(V,{bare:!0,name:n("action",{n:u+1}),at:u,of:t.length,onRemove:()=>o(S(t,u)),children:e("div",{class:"act-of",children:[e(E,{label:n("action_does",{n:u+1}),quietLabel:!0,value:i.kind,options:l.map(p=>({value:p,label:n(`action.${p}`)})),onInput:p=>o(w(t,u,{kind:p,value:""}))}),e($,{label:n("action_title"),quietLabel:!0,placeholder:n("action_title"),max:40,at:`${a}actions[${u}].title`,words:r,value:i.title,onInput:p=>o(w(t,u,{title:p}),`actions[${u}].title`)}),e(Mn,{one:i,at:`${a}actions[${u}].value`,words:r,onInput:p=>o(w(t,u,{value:p}),`actions[${u}].value`)})]})},u))}),t.length<qn&&e(v,{look:"quiet",icon:"plus",class:"ruling-add-one",onClick:()=>o([...t,{kind:"url",title:n("action_blank"),value:""}]),children:n("action_add")})]})}function Mn({one:t,at:o,words:a,onInput:r}){if(t.kind==="dismiss"||t.kind==="next")return null;if(t.kind==="tour")return e(Rn,{value:t.value??"",onInput:r});let s=n(`action_value.${t.kind}`);return e($,{label:s,quietLabel:!0,placeholder:t.kind==="url"?"https://":s,max:2e3,at:o,words:a,value:t.value??"",onInput:r})}function Rn({value:t,onInput:o}){let a=ye(I,{kind:"tour",limit:100},"after");return e(E,{label:n("action_value.tour"),quietLabel:!0,value:t,options:[{value:"",label:n("action_tour_none")},...(a.data??[]).map(({id:r,name:s})=>({value:r,label:s}))],onInput:o})}function To({content:t,words:o}){let a=d(),r=(s,l="")=>a.setContent(s,l);return e("div",{class:"lines",children:[e($,{label:n("text"),rows:2,max:300,at:"text",words:o,value:t.text,onInput:s=>r({text:s},"text")}),e(Be,{actions:t.actions??[],at:"",words:o,onChange:(s,l)=>r({actions:s},l)}),e(y,{children:[e(m,{children:n("banner_at")}),e(b,{label:n("banner_position"),look:"strong",value:t.position??"top",options:["top","bottom"].map(s=>({value:s,label:n(`banner.${s}`)})),onInput:s=>r({position:s})}),e(m,{children:n("banner_and")}),e(b,{label:n("banner_lies"),look:"strong",value:t.floating?"over":"room",options:["room","over"].map(s=>({value:s,label:n(`banner.${s}`)})),onInput:s=>r({floating:s==="over"})})]})]})}function Do(){let t=d(),o=ye(Ut,{limit:100},"after"),a=t.said.value.coupon_list_id??"";return!o.data?.length&&!a?null:e(y,{children:[e(m,{children:n("coupon_from")}),e(b,{label:n("coupon_list"),look:"strong",value:a,options:[{value:"",label:n("coupon_none")},...(o.data??[]).map(({id:r,name:s})=>({value:r,label:s}))],onInput:r=>t.set({coupon_list_id:r||null})})]})}function Bo(t){return t?Re(t):n("language_else")}function Ye(t){return t==="banner"||t==="carousel"||t==="tour"}function Wo(){let t=d(),{wordings:o}=t.variant.value,a=t.wording.value.locale??null,r=xt.filter(i=>!o.some(({locale:u})=>u===i)),s=i=>{let u={locale:i,content:t.content.peek()};t.setVariant({wordings:[...o,u]}),t.locale.value=i},l=()=>{t.setVariant({wordings:o.filter(({locale:i})=>(i??null)!==a)}),t.locale.value=null};return e(f,{children:[e(m,{children:n(Ye(t.said.value.kind)?"in_first":"in")}),e("fieldset",{class:"languages","aria-label":n("languages"),children:[o.map(({locale:i})=>e("button",{type:"button",class:q("language",(i??null)===a&&"language-on"),"aria-pressed":(i??null)===a,onClick:()=>t.locale.value=i??null,children:o.length>1||i?Bo(i):n("language_all")},i??"")),a&&e(x,{icon:"cross",size:14,label:n("language_remove",{name:Bo(a)}),onClick:l})]}),r.length>0&&e(W,{label:n("language_add"),icon:"plus",items:r.map(i=>({label:Re(i),run:()=>s(i)}))})]})}function We({image:t,onChange:o}){let a=h(null),r=h(""),s=B(null),l=async i=>{if(i){r.value="",a.value=0;try{o(await me("/files",i,u=>a.value=u,new AbortController().signal))}catch(u){r.value=Y(u).words}a.value=null}};return e("div",{class:"picture",onDragOver:i=>i.preventDefault(),onDrop:i=>{i.preventDefault(),l(i.dataTransfer?.files[0])},children:[e("input",{ref:s,type:"file",accept:"image/*",hidden:!0,"aria-label":n("picture"),onChange:i=>{l(i.currentTarget.files?.[0]),i.currentTarget.value=""}}),t?e(f,{children:[e("img",{src:t.url,alt:t.name}),e("span",{class:"picture-name",children:t.name}),e(x,{icon:"cross",size:16,label:n("picture_remove"),onClick:()=>o(null)})]}):e(v,{look:"quiet",icon:"image",busy:a.value!==null,onClick:()=>s.current?.click(),children:a.value===null?n("picture_add"):n("picture_going",{percent:Math.round(a.value*100)})}),r.value&&e("p",{class:"field-error",role:"alert",children:r.value})]})}var Ao=10;function Eo({content:t,words:o}){let a=d(),{slides:r}=t,s=(l,i="")=>a.setContent({slides:l},i);return e("div",{class:"lines",children:[e("ol",{class:"pieces","aria-label":n("slides"),children:r.map((l,i)=>{let u=(p,c="")=>s(w(r,i,p),c&&`slides[${i}].${c}`);return e(V,{name:n("slide",{n:i+1}),at:i,of:r.length,keep:r.length===1&&n("piece_only"),onMove:p=>s(F(r,i,p)),onRemove:()=>s(S(r,i)),onDuplicate:r.length<Ao?()=>s([...r.slice(0,i+1),l,...r.slice(i+1)]):void 0,children:[e(We,{image:l.image,onChange:p=>u({image:p})}),l.image&&e(C,{label:n("alt"),hint:n("alt_hint"),maxLength:200,value:l.alt??"",onInput:p=>u({alt:p},"alt")}),e($,{label:n("heading"),max:200,at:`slides[${i}].title`,words:o,value:l.title??"",onInput:p=>u({title:p},"title")}),e($,{label:n("text"),rows:2,max:2e3,at:`slides[${i}].text`,words:o,value:l.text??"",onInput:p=>u({text:p},"text")}),e(Be,{actions:l.actions??[],at:`slides[${i}].`,words:o,next:i<r.length-1,onChange:(p,c)=>u({actions:p},c)})]},i)})}),r.length<Ao&&e(v,{icon:"plus",onClick:()=>s([...r,{title:n("blank.slide"),text:"",actions:[]}]),children:n("slide_add")})]})}var Ze="end",Lo="";function Oo({pages:t,at:o,onChange:a}){let r=t[o],s=r.branches??[],l=r.questions.filter(({asking:p})=>p!=="text"),i=Nn(t,o),u=p=>a({branches:p});return e("div",{class:"leads",children:[s.map((p,c)=>e(y,{children:[e(m,{children:n("lead_if")}),e(Je,{one:p,questions:l,onChange:g=>u(w(s,c,g))}),e(m,{children:n("lead_to")}),e(b,{label:n("lead_goal",{n:c+1}),look:"strong",value:p.to,options:i,onInput:g=>u(w(s,c,{to:g}))}),e(x,{icon:"cross",size:14,label:n("lead_out",{n:c+1}),onClick:()=>u(S(s,c))})]},c)),e(y,{children:[e(m,{children:n(s.length?"lead_else":"lead_then")}),e(b,{label:n("lead_then_label",{n:o+1}),look:"strong",value:r.then??Lo,options:[{value:Lo,label:n(o===t.length-1?"lead_end":"lead_next")},...i.filter(({value:p})=>p!==Ze||o<t.length-1)],onInput:p=>a({then:p||null})}),l.length>0&&s.length<12&&e(v,{look:"quiet",icon:"plus",onClick:()=>u([...s,Fn(l[0])]),children:n("lead_add")})]})]})}function Nn(t,o){return[...t.flatMap((r,s)=>s===o?[]:[{value:r.id,label:n("survey_page_to",{n:s+1})}]),{value:Ze,label:n("lead_end")}]}function Fn(t){return{question_id:t.id,to:Ze,...Vo(t)}}function Vo({asking:t,choices:o=[]}){return t==="one"||t==="several"?{keys:o.slice(0,1).map(({key:a})=>a),at_least:null,at_most:null}:{at_least:null,at_most:t==="nps"?6:3,keys:[]}}function Je({one:t,questions:o,onChange:a}){let r=o.find(({id:u})=>u===t.question_id)??o[0];if(!r)return null;let{id:s}=r,l=r.asking!=="one"&&r.asking!=="several",i=t.at_least!==null&&t.at_least!==void 0;return e(f,{children:[e(b,{label:n("lead_question"),value:s,options:o.map(u=>({value:u.id,label:zn(u.text)})),onInput:u=>{let p=o.find(c=>c.id===u);p&&a({question_id:u,...Vo(p)})}}),l?e(f,{children:[e(b,{label:n("lead_how"),value:i?"at_least":"at_most",options:["at_least","at_most"].map(u=>({value:u,label:n(`lead.${u}`)})),onInput:u=>{let p=t.at_least??t.at_most??0;a({question_id:s,at_least:u==="at_least"?p:null,at_most:u==="at_most"?p:null,keys:[]})}}),e(D,{label:n("lead_number"),whole:!0,min:0,value:t.at_least??t.at_most??null,onInput:u=>a({question_id:s,at_least:i?u:null,at_most:i?null:u,keys:[]})})]}):e(f,{children:[e(m,{children:n("lead_is")}),e(b,{label:n("lead_choice"),value:t.keys?.[0]??"",options:(r.choices??[]).map(({key:u,title:p})=>({value:u,label:p})),onInput:u=>a({question_id:s,keys:[u],at_least:null,at_most:null})})]})]})}function zn(t){return t.length>42?`${t.slice(0,40)}…`:t}var Hn=12;function qo({one:t,at:o,words:a,onChange:r}){let s=t.asking==="one"||t.asking==="several",l=t.asking==="nps"||t.asking==="rating"||t.asking==="csat";return e("div",{class:"question",children:[e("div",{class:"question-line",children:[e(E,{label:n("asking"),quietLabel:!0,value:t.asking,options:Se.map(i=>({value:i,label:n(`asking.${i}`)})),onInput:i=>r(Kn(t,i))}),e(pe,{label:n("required"),checked:t.required??!0,onChange:i=>r({required:i})})]}),e($,{label:n("question_text"),quietLabel:!0,max:300,at:`${o}.text`,words:a,value:t.text,onInput:i=>r({text:i},"text")}),s&&e(Un,{one:t,at:o,onChange:r}),l&&e("div",{class:"question-ends",children:[t.asking==="rating"&&e(E,{label:n("most"),value:String(t.most??5),options:[3,4,5,6,7,8,9,10].map(i=>({value:String(i),label:n("most_n",{n:i})})),onInput:i=>r({most:Number(i)})}),e(C,{label:n("low"),maxLength:40,value:t.low??"",onInput:i=>r({low:i},"low")}),e(C,{label:n("high"),maxLength:40,value:t.high??"",onInput:i=>r({high:i},"high")})]})]})}function Kn(t,o){let a=ae(o,t.id),r=t.text===ae(t.asking,t.id).text;return{asking:o,text:r?a.text:t.text,choices:a.choices?.length?t.choices?.length?t.choices:a.choices:[],...a.choices?.length?{}:{other:!1}}}function Un({one:t,at:o,onChange:a}){let r=t.choices??[],s=(l,i="choices")=>a({choices:l},i);return e("div",{class:"choices",children:[e("ol",{"aria-label":n("choices"),children:r.map((l,i)=>e(Qn,{choice:l,n:i,at:`${o}.choices[${i}]`,onInput:u=>s(w(r,i,{title:u}),`choices[${i}].title`),onRemove:()=>s(S(r,i)),keep:r.length<2&&n("piece_only")},l.key))}),e("div",{class:"choices-foot",children:[r.length<Hn&&e(v,{look:"quiet",icon:"plus",onClick:()=>{let l=ie("choice",r.map(i=>i.key));s([...r,{key:l,title:n("blank.choice",{n:r.length+1})}])},children:n("choice_add")}),e(pe,{label:n("other"),checked:!!t.other,onChange:l=>a({other:l})})]})]})}function Qn({choice:t,n:o,at:a,onInput:r,onRemove:s,keep:l}){let i=H(`${d().contentPath}.${a}.title`);return e("li",{class:"choice",children:[e(C,{label:n("choice",{n:o+1}),quietLabel:!0,maxLength:80,error:i,value:t.title,onInput:r}),e(x,{icon:"cross",size:14,label:n("piece_out",{what:t.title}),off:l,onClick:s})]})}var Gn=5;function Mo({content:t,words:o}){let a=d(),{thanks:r}=t,s=(u,p="")=>a.setContent({thanks:u},p),l=t.pages.flatMap(u=>u.questions).filter(({asking:u})=>u!=="text"),i=l[0];return e(f,{children:[e("ol",{class:"pieces","aria-label":n("thanks"),children:r.map((u,p)=>e(V,{name:n("thanks_n",{n:p+1}),at:p,of:r.length,keep:r.length===1&&n("piece_only"),onRemove:()=>s(S(r,p)),children:[l.length>0&&i&&e(y,{children:[e(m,{children:n("thanks_to")}),e(b,{label:n("thanks_whom"),look:"strong",value:u.question_id?"some":"all",options:["all","some"].map(c=>({value:c,label:n(`thanks.${c}`)})),onInput:c=>s(w(r,p,c==="all"?{question_id:null,at_least:null,at_most:null}:{question_id:i.id,at_least:i.asking==="nps"?9:4,at_most:null}))}),u.question_id&&e(Je,{one:u,questions:l.filter(({asking:c})=>c!=="one"&&c!=="several"),onChange:({keys:c,...g})=>s(w(r,p,g))})]}),e($,{label:n("thanks_text"),quietLabel:!0,rows:2,max:600,at:`thanks[${p}].text`,words:o,value:u.text,onInput:c=>s(w(r,p,{text:c}),`thanks[${p}].text`)}),e("div",{class:"question-ends",children:[e(C,{label:n("thanks_link"),optional:n("optional"),type:"url",placeholder:"https://",value:u.link??"",onInput:c=>s(w(r,p,{link:c}),`thanks[${p}].link`)}),e(C,{label:n("thanks_title"),optional:n("optional"),maxLength:40,value:u.link_title??"",onInput:c=>s(w(r,p,{link_title:c}),`thanks[${p}].link_title`)})]})]},p))}),r.length<Gn&&e(v,{look:"quiet",icon:"plus",onClick:()=>s([...r,{text:n("blank.thanks")}]),children:n("thanks_add")})]})}var Yn=20,Zn=5;function Ro({content:t,words:o}){let a=d(),{pages:r}=t,s=(i,u="")=>a.setContent({pages:i},u),l=r.flatMap(i=>i.questions.map(({id:u})=>u));return e("div",{class:"lines",children:[e(y,{children:[e(m,{children:n("survey_in")}),e(b,{label:n("survey_place"),look:"strong",value:t.place??"corner",options:["corner","banner","full"].map(i=>({value:i,label:n(`survey.${i}`)})),onInput:i=>a.setContent({place:i})})]}),e("ol",{class:"pieces","aria-label":n("survey_pages"),children:r.map((i,u)=>e(V,{name:n("survey_page",{n:u+1}),at:u,of:r.length,keep:r.length===1&&n("piece_only"),onMove:p=>s(F(r,u,p)),onRemove:()=>s(S(r,u)),children:[e(Jn,{page:i,at:u,words:o,taken:l,onChange:(p,c)=>s(w(r,u,p),c&&`pages[${u}].${c}`)}),e(Oo,{pages:r,at:u,onChange:p=>s(w(r,u,p))})]},i.id))}),r.length<Yn&&e(v,{icon:"plus",onClick:()=>s([...r,{id:ie("page",r.map(({id:i})=>i)),questions:[ae("text",ie("question",l))]}]),children:n("survey_page_add")}),e(Mo,{content:t,words:o})]})}function Jn({page:t,at:o,words:a,taken:r,onChange:s}){let{questions:l}=t;return e(f,{children:[e("ol",{class:"pieces","aria-label":n("questions"),children:l.map((i,u)=>e(V,{bare:!0,name:n("question",{n:u+1}),at:u,of:l.length,keep:l.length===1&&n("piece_only"),onMove:p=>s({questions:F(l,u,p)}),onRemove:()=>s({questions:S(l,u)}),children:e(qo,{one:i,at:`pages[${o}].questions[${u}]`,words:a,onChange:(p,c)=>s({questions:w(l,u,p)},c&&`questions[${u}].${c}`)})},i.id))}),l.length<Zn&&e(W,{label:n("question_add"),words:n("question_add"),look:"quiet",items:Se.map(i=>({label:n(`asking.${i}`),run:()=>s({questions:[...l,ae(i,ie("question",r))]})}))})]})}var Xn=gt(()=>import("./dialogs-4R5AZ3EI.js").then(t=>t.InsertDialog));function je({blocks:t,at:o,words:a,onChange:r}){let s=h(null),l=()=>s.value=null,i=s.value,u=i?.at===void 0?void 0:t[i.at],p=h(""),c=h(void 0);return e("div",{class:"blocks",children:[e("ol",{class:"pieces","aria-label":n("blocks"),children:t.map((g,k)=>e(V,{bare:!0,name:Xe(g),at:k,of:t.length,keep:t.length===1&&n("piece_only"),onMove:A=>r(F(t,k,A)),onRemove:()=>r(S(t,k)),children:e(jn,{block:g,at:`${o}[${k}]`,words:a,onEdit:()=>{s.value={kind:g.type,at:k}},onChange:(A,G)=>r(w(t,k,A),`${o}[${k}].${G}`)})},k))}),e(or,{onAdd:g=>r([...t,g]),onInsert:g=>s.value={kind:g}}),i&&e(Xn,{kind:i.kind,draft:{text:p,limits:c},before:u,onDone:g=>{r(i.at===void 0?[...t,g]:t.map((k,A)=>A===i.at?g:k)),l()},onClose:l},`${i.kind} ${i.at}`)]})}function Xe(t){return qe(t.type)?we(`insert.${t.type}`):n(t.type==="text"?"text":"file")}function jn({block:t,at:o,words:a,onEdit:r,onChange:s}){return t.type==="text"?e($,{label:n("text"),quietLabel:!0,rows:4,max:1e4,at:`${o}.text`,words:a,value:t.text,onInput:l=>s({text:l},"text")}):qe(t.type)?e("button",{type:"button",class:"block-open","aria-label":we("insert.change",{what:Xe(t)}),onClick:r,children:[e(T,{name:Me[t.type],size:18}),e("span",{children:[e("strong",{children:Xe(t)}),e("small",{dir:"auto",children:bt(t)})]})]}):e("div",{class:"block-file",children:[e(ke,{blocks:[t]}),t.type==="image"&&e(C,{label:n("alt"),hint:n("alt_hint"),maxLength:200,value:t.alt??"",onInput:l=>s({alt:l},"alt")})]})}var er={message:["buttons","card","carousel","quick_replies","location"]},tr=["buttons","card","carousel"];function or({onAdd:t,onInsert:o}){let{said:a}=d(),r=B(null),s=h(!1),l=async u=>{if(u){s.value=!0;try{t(ht(await me("/files",u,()=>{},new AbortController().signal)))}catch(p){J(p)}s.value=!1}},i=er[a.value.kind]??tr;return e("div",{class:"buttons-line",children:[e("input",{ref:r,type:"file",hidden:!0,"aria-label":n("picture"),onChange:u=>{l(u.currentTarget.files?.[0]),u.currentTarget.value=""}}),e(v,{look:"quiet",icon:"image",busy:s.value,onClick:()=>r.current?.click(),children:n("picture_add")}),e(W,{label:n("block_add"),words:n("block_add"),look:"quiet",items:[{label:n("text"),icon:"note",run:()=>t({type:"text",text:""})},...i.map(u=>({label:we(`insert.${u}`),icon:Me[u],run:()=>o(u)}))]})]})}var et="";function No({content:t,words:o}){let a=d(),{kind:r}=a.said.value,s=t.on??[],l=h(et),i=s.findIndex(({channel_type:c})=>c===l.value),u=s[i],p=(c,g="")=>a.setContent(c,g);return e("div",{class:"lines",children:[r!=="chat"&&e($,{label:n(r==="post"?"heading":"subject"),optional:r==="post"?void 0:n("subject_where"),max:200,at:"subject",words:o,value:t.subject??"",onInput:c=>p({subject:c},"subject")}),r==="message"&&e(nr,{on:s.map(({channel_type:c})=>c),side:l,content:t}),e("div",{id:"content-panel",children:u?e(je,{blocks:u.blocks,at:`on[${i}].blocks`,words:o,onChange:(c,g)=>p({on:s.map((k,A)=>A===i?{...k,blocks:c}:k)},g&&`on[${i}].${g}`)},u.channel_type):e(je,{blocks:t.blocks,at:"blocks",words:o,onChange:(c,g)=>p({blocks:c},g)})}),u&&e(v,{look:"quiet",icon:"undo",onClick:()=>{p({on:s.filter(c=>c!==u)}),l.value=et},children:n("on_same",{channel:R(u.channel_type)})})]})}function nr({on:t,side:o,content:a}){let r=d(),s=r.said.value.channel_ids??[],l=[...new Set(M.value.filter(({id:u})=>s.includes(u)).map(({type:u})=>u))],i=l.filter(u=>!t.includes(u));return!t.length&&l.length<2?null:e("div",{class:"versions",children:[t.length>0&&e(re,{label:n("on"),tabs:[et,...t].map(u=>({id:u,label:u?R(u):n("on_general")})),current:o.value,panel:"content-panel",onPick:u=>o.value=u}),i.length>0&&e(W,{label:n("on_add"),words:n("on_add"),look:"quiet",items:i.map(u=>({label:R(u),run:()=>{r.setContent({on:[...a.on??[],{channel_type:u,blocks:a.blocks}]}),o.value=u}}))})]})}var rr=30,ar=["auto","top","bottom","left","right"],ir=["button","click","event"];function Fo({content:t,words:o}){let a=d(),r=h(!1),s=sr(a.itself?null:a.one.id),{steps:l}=t,i=(u,p="")=>a.setContent({steps:u},p);return e("div",{class:"lines",children:[e("div",{class:"pointing",children:[e(T,{name:"pin",size:20}),e("p",{children:n("pointing_text")}),e(v,{look:"primary",icon:"external",onClick:()=>r.value=!0,children:n("pointing")})]}),e("ol",{class:"pieces","aria-label":n("steps"),children:l.map((u,p)=>e(V,{name:n("step",{n:p+1}),at:p,of:l.length,keep:l.length===1&&n("piece_only"),onMove:c=>i(F(l,p,c)),onRemove:()=>i(S(l,p)),children:e(lr,{one:u,at:`steps[${p}]`,words:o,lost:s[p+1]??0,onChange:(c,g)=>i(w(l,p,c),g&&`steps[${p}].${g}`)})},p))}),l.length<rr&&e(v,{icon:"plus",onClick:()=>i([...l,{title:n("blank.step"),text:""}]),children:n("step_add")}),r.value&&e(pr,{onClose:()=>r.value=!1})]})}function sr(t){let o=h({});return O(()=>{t&&_.get(`${I}/${t}/figures`).then(({totals:a})=>{let r=a.filter(({fact:s})=>s==="missing");o.value=Object.fromEntries(r.map(({detail:s,people:l})=>[Number(s),l]))},()=>{})},[t]),o.value}function lr({one:t,at:o,words:a,lost:r,onChange:s}){let l=t.advance??"button";return e(f,{children:[e($,{label:n("heading"),max:200,at:`${o}.title`,words:a,value:t.title??"",onInput:i=>s({title:i},"title")}),e($,{label:n("text"),rows:2,max:2e3,at:`${o}.text`,words:a,value:t.text??"",onInput:i=>s({text:i},"text")}),e(We,{image:t.image,onChange:i=>s({image:i})}),e(ur,{one:t,lost:r,onChange:s}),e("div",{class:"question-ends",children:[e(E,{label:n("advance"),value:l,options:ir.filter(i=>i!=="click"||t.target).map(i=>({value:i,label:n(`advance.${i}`)})),onInput:i=>s({advance:i})}),l==="button"&&e(C,{label:n("step_button"),optional:n("optional"),maxLength:40,value:t.button??"",onInput:i=>s({button:i},"button")}),l==="event"&&e(E,{label:n("step_event"),value:t.event??"",options:[{value:"",label:n("event_none")},...(a?.events??[]).map(({name:i})=>({value:i,label:i}))],onInput:i=>s({event:i},"event")}),t.target&&e(E,{label:n("placement"),value:t.placement??"auto",options:ar.map(i=>({value:i,label:n(`placement.${i}`)})),onInput:i=>s({placement:i})}),e(C,{label:n("step_page"),optional:n("optional"),placeholder:"/cart*",hint:n("step_page_hint"),maxLength:500,value:t.page??"",onInput:i=>s({page:i},"page")})]})]})}function ur({one:{target:t},lost:o,onChange:a}){return t?e("div",{class:"step-where",children:[e("p",{children:[e(T,{name:"pin",size:14})," ",t.text?n("step_at",{text:t.text}):n("step_at_element")," ",o>0&&e(lt,{tone:"late",children:n("step_lost",{n:o})})]}),e("details",{children:[e("summary",{children:n("selectors",{n:t.selectors.length})}),e("ol",{class:"selectors",children:t.selectors.map(r=>e("li",{children:e("code",{children:r})},r))})]}),e(v,{look:"quiet",onClick:()=>a({target:null,advance:"button"}),children:n("step_unpoint")})]}):e("p",{class:"step-where",children:n("step_middle")})}function pr({onClose:t}){let o=d(),a=h(sessionStorage.getItem("pointing-at")??""),r=async()=>{let s=window.open("about:blank","_blank");try{await o.save();let{link:l}=await _.post(`${I}/${o.one.id}/pointings`,{url:a.value.trim(),variant:o.variant.value.key,locale:o.locale.value});sessionStorage.setItem("pointing-at",a.value.trim()),s?s.location.href=l:location.assign(l),t()}catch(l){throw s?.close(),l}};return e(Ie,{title:n("pointing"),action:n("pointing_open"),off:!/^https?:\/\/./.test(a.value.trim())&&n("pointing_needed"),onClose:t,save:r,children:({wrong:s,submit:l})=>e("div",{class:"dialog-form",children:[e("p",{children:n("pointing_lead")}),e(C,{label:n("pointing_url"),type:"url",placeholder:"https://",value:a.value,error:s("url"),onInput:i=>a.value=i,onEnter:l})]})})}var cr=10;function zo(){let t=d(),o=t.said.value.variants??[];if(o.length<2)return null;let a=o.indexOf(t.variant.value);return e("div",{class:"versions",children:[e(re,{label:n("versions"),tabs:o.map((r,s)=>({id:String(s),label:n("version",{name:se(r,s)})})),current:String(a),onPick:r=>t.variantAt.value=Number(r),panel:"version-panel"}),e(x,{icon:"trash",size:16,label:n("version_remove",{name:se(t.variant.value,a)}),onClick:()=>{t.setVariants(o.filter((r,s)=>s!==a)),t.variantAt.value=Math.max(0,a-1)}})]})}function Ho(){let t=d(),o=t.said.value.variants??[];return e(v,{look:"quiet",icon:"copy",off:o.length>=cr&&n("versions_most"),onClick:()=>{t.setVariants([...o,zt(o,t.variant.peek())]),t.variantAt.value=o.length},children:n("version_add")})}function Ko({words:t}){let o=d();return e(U,{id:"say",own:/content/,actions:e(Ho,{}),children:[e(zo,{}),e(y,{children:[e(mr,{}),e(Wo,{})]}),e("div",{id:"version-panel",children:e(dr,{words:t},`${o.variantAt.value} ${o.locale.value}`)}),e(Do,{})]})}function dr({words:t}){let o=d().content.value;switch(o.type){case"talk":return e(No,{content:o,words:t});case"banner":return e(To,{content:o,words:t});case"slides":return e(Eo,{content:o,words:t});case"survey":return e(Ro,{content:o,words:t});case"tour":return e(Fo,{content:o,words:t})}}function mr(){let t=d(),{kind:o}=t.said.value;if(Ye(o))return null;let a=ne.value?.workspace.name??"";return e(f,{children:[e(m,{children:n("from")}),e(b,{label:n("sender"),look:"strong",value:t.variant.value.sender_id??"",options:[{value:"",label:a},...mt().map(({id:r,name:s})=>({value:r,label:s}))],onInput:r=>t.setVariant({sender_id:r||null})})]})}function Uo(){let t=d();return t.saving.value!=="stale"?null:e("div",{class:"writing-stale",role:"alert",children:[e(T,{name:"warn",size:16}),e("p",{children:n("stale")}),e(v,{onClick:()=>{t.takeTheirs().catch(J)},children:n("stale_theirs")}),e(v,{onClick:()=>{t.keepMine().catch(J)},children:n("stale_mine")})]})}var Qo=`.writing {
  display: grid;
  grid-template-rows: 52px auto minmax(0, 1fr);
  height: 100%;
  background: var(--surface);
}
.writing-head {
  display: flex;
  align-items: center;
  gap: 8px;
  min-width: 0;
  padding-inline: 16px;
  border-bottom: 1px solid var(--line);
}
.writing-name {
  flex: 0 1 auto;
  field-sizing: content;
  min-width: 80px;
  max-width: 42ch;
  padding: 4px 8px;
  border: 1px solid transparent;
  border-radius: var(--radius-1);
  background: none;
  color: var(--text);
  font: 600 var(--text-title) var(--sans);
  text-overflow: ellipsis;

  &:hover {
    border-color: var(--line);
  }
  &:focus {
    border-color: var(--accent);
    outline: none;
    box-shadow: 0 0 0 1px var(--accent);
  }
  &[aria-invalid="true"] {
    border-color: var(--late);
  }
}
.writing-kept {
  display: flex;
  flex: 1;
  align-items: center;
  gap: 10px;
  min-width: 0;
  color: var(--faint);
  font: var(--text-small) var(--sans);
  white-space: nowrap;
  overflow: hidden;
}
.writing-wrong {
  color: var(--late);
}
.writing-missing {
  padding: 2px 10px;
  border: 0;
  border-radius: var(--radius-full);
  background: var(--soon-soft);
  color: var(--soon);
  font: 500 var(--text-small) var(--sans);
  cursor: pointer;
}
.writing-acts {
  display: flex;
  flex: none;
  align-items: center;
  gap: 4px;

  & > .button:not(.button-icon) {
    margin-inline-start: 4px;
  }
}
.writing-sides {
  display: none;
}
.writing-body {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(360px, 42%);
  min-height: 0;
}
.writing-form {
  min-width: 0;
  padding: 8px 32px 96px;
  overflow: auto;

  & > * {
    max-width: 640px;
    margin-inline: auto;
  }
}
.writing-stale {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  margin-top: 12px;
  padding: 10px 12px;
  border-radius: var(--radius-2);
  background: var(--soon-soft);

  & .icon {
    color: var(--soon);
  }
  & p {
    flex: 1 1 260px;
  }
}
.writing-part {
  display: grid;
  gap: 12px;
  grid-template-columns: minmax(0, 1fr);
  padding-block: 24px;
  scroll-margin-top: 12px;

  & + .writing-part,
  .waiting + & {
    border-top: 1px solid var(--line);
  }
}
.writing-part-head {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  min-height: 32px;

  & h2 {
    font: 600 var(--text-title) var(--sans);
  }
}
.part-lead {
  color: var(--muted);
  text-wrap: pretty;
}
.part-wrong {
  color: var(--late);
  font: var(--text-small) var(--sans);
}
.part-doubt {
  padding: 6px 10px;
  border-radius: var(--radius-1);
  background: var(--soon-soft);
  color: var(--soon);
  font: var(--text-small) var(--sans);
}
.sentence {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 6px 5px;
  min-height: 32px;

  & .said-word {
    color: var(--text);
    font: var(--text-read) var(--sans);
  }
  & :is(.said-select, .said-chip, .said-input) {
    font-size: 14px;
  }
  & .said-select:not(.said-strong) {
    color: var(--text);
  }
}
.said-page {
  min-width: 150px;
}
.said-currency {
  width: 56px;
  text-transform: uppercase;
}
.versions {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 8px;
}
.writing :is(.lines, .piece-body, .question, .blocks) > .button {
  justify-self: start;
}
.writing .lines {
  display: grid;
  gap: 14px;
  grid-template-columns: minmax(0, 1fr);
}
.pieces {
  display: grid;
  gap: 12px;
  grid-template-columns: minmax(0, 1fr);

  &:empty {
    display: none;
  }
}
.piece {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 6px 8px;
  align-items: start;
  padding: 10px 10px 14px 16px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);

  &:focus-within {
    border-color: var(--edge);
  }
}
.piece-name {
  align-self: center;
  color: var(--muted);
  font: 600 var(--text-body) var(--sans);
}
.piece-acts {
  display: flex;
  grid-column: 2;
  grid-row: 1;

  & .button-icon {
    color: var(--faint);
  }
}
.piece-body {
  display: grid;
  grid-column: 1 / -1;
  gap: 12px;
  grid-template-columns: minmax(0, 1fr);
  min-width: 0;
  padding-inline-end: 6px;
}
.piece-bare {
  padding: 0;
  border: 0;

  & > .piece-body {
    grid-column: 1;
    padding: 0;
  }
}
.worded {
  position: relative;
  display: block;

  & > .field-input {
    padding-inline-end: 38px;
  }
}
.worded-button {
  position: absolute;
  top: 3px;
  inset-inline-end: 3px;
  width: 28px;
  min-width: 28px;
  height: 28px;
  min-height: 28px;
  color: var(--faint);
}
.act-of {
  display: grid;
  grid-template-columns: 170px minmax(0, 1fr) minmax(0, 1.2fr);
  gap: 8px;
  align-items: start;
}
.acts-of {
  display: grid;
  gap: 8px;
  justify-items: start;

  & .pieces {
    width: 100%;
    gap: 8px;
  }
  & .ruling-add-one {
    color: var(--accent);
  }
}
.picture {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 10px;

  & img {
    width: 72px;
    height: 48px;
    border-radius: var(--radius-1);
    object-fit: cover;
    background: var(--sunken);
  }
}
.picture-name {
  flex: 1;
  min-width: 0;
  color: var(--muted);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.blocks {
  display: grid;
  gap: 8px;
  grid-template-columns: minmax(0, 1fr);
}
.block-open {
  display: flex;
  align-items: center;
  gap: 10px;
  width: 100%;
  padding: 8px 12px;
  border: 1px solid var(--line);
  border-radius: var(--radius-1);
  background: none;
  color: var(--text);
  text-align: start;
  cursor: pointer;

  &:hover {
    background: var(--hover);
  }
  & .icon {
    color: var(--muted);
  }
  & strong {
    display: block;
    font-weight: 500;
  }
  & small {
    color: var(--muted);
    font: var(--text-small) var(--sans);
  }
}
.block-file {
  display: grid;
  gap: 10px;
}
.question {
  display: grid;
  gap: 10px;
  grid-template-columns: minmax(0, 1fr);
}
.question-line {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 16px;

  & .field {
    width: 210px;
  }
}
.question-ends {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
  gap: 12px;
  align-items: start;
}
.choices {
  display: grid;
  gap: 6px;

  & ol {
    display: grid;
    gap: 6px;
  }
}
.choice {
  display: flex;
  align-items: center;
  gap: 4px;

  & .field {
    flex: 1;
  }
}
.choices-foot {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 16px;
}
.leads {
  padding-top: 8px;
  border-top: 1px dashed var(--line);
}
.pointing {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 12px;
  padding: 12px 14px;
  border-radius: var(--radius-2);
  background: var(--accent-soft);

  & > .icon {
    color: var(--accent);
  }
  & p {
    flex: 1 1 240px;
    text-wrap: pretty;
  }
}
.step-where {
  color: var(--muted);
  font: var(--text-small) var(--sans);

  & summary {
    color: var(--accent);
    cursor: pointer;
  }
}
.selectors {
  padding-block: 4px;

  & code {
    font: var(--text-small) var(--mono);
    overflow-wrap: anywhere;
  }
}
.counted {
  color: var(--muted);
  font: var(--text-read) var(--sans);
  font-variant-numeric: tabular-nums;

  & strong {
    color: var(--text);
    font-size: 16px;
    font-weight: 600;
  }
}
.writing .ruling-lead {
  padding-bottom: 8px;
}
.channel-order {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 6px;

  & ol {
    display: contents;
  }
}
.channel-one {
  display: inline-flex;
  align-items: center;
  min-height: 30px;
  padding-inline-start: 10px;
  border-radius: var(--radius-1);
  background: var(--sunken);

  & small {
    color: var(--muted);
  }
  & .button-icon {
    width: 28px;
    min-width: 28px;
    height: 28px;
    min-height: 28px;
  }
}
.goal-none {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 8px 16px;

  & p {
    color: var(--muted);
  }
}
.comparing {
  display: grid;
  gap: 16px;
  margin-top: 8px;
}
.weights {
  display: grid;
  gap: 6px;

  & li {
    display: grid;
    grid-template-columns: minmax(120px, 1fr) auto 52px minmax(110px, auto);
    gap: 8px;
    align-items: center;
  }
}
.weight-of,
.weight-share,
.control-said {
  color: var(--muted);
  font-variant-numeric: tabular-nums;
}
.weight-share {
  text-align: end;
}
.control {
  display: grid;
  grid-template-columns: auto minmax(120px, 240px);
  gap: 4px 16px;
  align-items: center;

  & label {
    font-weight: 500;
  }
}
.control-said {
  grid-column: 1 / -1;
}
.slider {
  width: 100%;
  height: 24px;
  accent-color: var(--accent);
}
.away {
  display: grid;
  gap: 8px;
}
.starting {
  display: grid;
  gap: 16px;

  & h3 {
    margin-bottom: 10px;
    font: 600 var(--text-read) var(--sans);
  }
}
.starting .dry-run {
  gap: 12px;
}
.starting-said {
  font: 15px / 23px var(--sans);
  text-wrap: pretty;
}
.starting-why {
  margin-top: 8px;

  & summary {
    color: var(--accent);
    cursor: pointer;
  }
}
@media (max-width: 1023px) {
  .writing-body {
    grid-template-columns: minmax(0, 1fr);
  }
  .writing-sides {
    display: block;
    padding: 6px 16px;
    border-bottom: 1px solid var(--line);
  }
  .writing:not([data-side="preview"]) .preview,
  .writing[data-side="preview"] .writing-form {
    display: none;
  }
}
@media (max-width: 759px) {
  .writing-head {
    gap: 4px;
    padding-inline: 8px;

    & > .kind-art,
    & .writing-redo,
    & .writing-test {
      display: none;
    }
  }
  .writing-name {
    flex: 1 1 auto;
    field-sizing: fixed;
    width: 0;
  }
  .writing-kept {
    flex: 0 1 auto;

    & > span {
      display: none;
    }
  }
  .writing-form {
    padding: 0 16px 96px;
  }
  .act-of {
    grid-template-columns: minmax(0, 1fr);
  }
  .weights li {
    grid-template-columns: minmax(0, 1fr) auto 52px;
  }
  .weight-share {
    grid-column: 1 / -1;
    text-align: start;
  }
}
`;ve(Qo);function Go(){let t=d(),{kind:o,channel_ids:a=[]}=t.said.value;return o!=="message"?null:e(tt,{chosen:a,onChange:r=>t.set({channel_ids:r})})}function tt({chosen:t,onChange:o}){let a=M.value.filter(({id:r,type:s})=>!t.includes(r)&&s!=="web");return e("div",{class:"channel-order",children:[e(m,{children:n(t.length?"channels_first":"channels_by")}),e("ol",{"aria-label":n("channels"),children:t.map((r,s)=>e(gr,{id:r,at:s,of:t.length,onMove:l=>o(F(t,s,l)),onRemove:()=>o(S(t,s))},r))}),a.length>0&&e(W,{label:n("channel_add"),words:n("channel_add"),look:"quiet",items:a.map(({id:r,type:s,name:l})=>({label:l,hint:R(s),run:()=>o([...t,r])}))})]})}function gr({id:t,at:o,of:a,onMove:r,onRemove:s}){let l=M.value.find(u=>u.id===t),i=l?.name??n("channel_gone");return e("li",{class:"channel-one",children:[e("span",{children:[o>0&&e("small",{children:[n("channels_else")," "]}),i," ",l&&e("small",{children:R(l.type)})]}),a>1&&e(x,{icon:o?"up":"down",size:14,label:n(o?"channel_up":"channel_down",{name:i}),onClick:()=>r(o?-1:1)}),e(x,{icon:"cross",size:14,label:n("piece_out",{what:i}),onClick:s})]})}function Yo(){let t=d(),{away:o,kind:a}=t.said.value;return a==="tour"||a==="carousel"?null:e("div",{class:"away",children:[e(pe,{label:n("away"),hint:n("away_hint"),checked:!!o,onChange:r=>t.set({away:r?{channel_ids:[],after_hours:24}:null})}),o&&e(f,{children:[e(y,{children:[e(m,{children:n("away_after")}),e(D,{label:n("away_hours"),min:0,value:o.after_hours??24,onInput:r=>r!==null&&t.set({away:{...o,after_hours:r}},"away.after_hours")}),e(m,{children:n("away_then")})]}),e(tt,{chosen:o.channel_ids,onChange:r=>t.set({away:{...o,channel_ids:r}})})]})]})}var vr=["contains","is","starts_with","matches"];function Jo(){let t=d(),{places:o={}}=t.said.value,a=(i,u="")=>t.set({places:{...o,...i}},u?`places.${u}`:"places"),r=o.pages??[],s=o.not_pages??[],l={how:"contains",value:""};return e("div",{class:"places",children:[e(y,{children:[e(m,{children:n(r.length?"places_on":"places_every")}),e(b,{label:n("devices"),look:"strong",value:o.devices??"any",options:["any","desktop","phone"].map(i=>({value:i,label:n(`devices.${i}`)})),onInput:i=>a({devices:i})}),e(m,{children:n("after_page")}),e(D,{label:n("after_s"),min:0,value:o.after_s??0,onInput:i=>i!==null&&a({after_s:i},"after_s")}),e(m,{children:n("after_seconds")})]}),e(Zo,{which:"pages",all:r,onChange:(i,u)=>a({pages:i},u)}),e(Zo,{which:"not_pages",all:s,onChange:(i,u)=>a({not_pages:i},u)}),e("div",{class:"buttons-line",children:[e(v,{look:"quiet",icon:"plus",onClick:()=>a({pages:[...r,l]}),children:n("pages_add")}),e(v,{look:"quiet",icon:"plus",onClick:()=>a({not_pages:[...s,l]}),children:n("not_pages_add")})]})]})}function Zo({which:t,all:o,onChange:a}){return e(f,{children:o.map((r,s)=>e(hr,{one:r,which:t,n:s,onChange:l=>a(w(o,s,l),`${t}[${s}]`),onRemove:()=>a(S(o,s))},s))})}function hr({one:t,which:o,n:a,onChange:r,onRemove:s}){let l=H(`places.${o}[${a}].value`);return e(y,{children:[e(m,{children:n(a?"pages_or":o)}),e(b,{label:n("pages_how",{n:a+1}),value:t.how,options:vr.map(i=>({value:i,label:n(`pages.${i}`)})),onInput:i=>r({how:i})}),e("input",{class:"said-input said-page","aria-label":n(o==="pages"?"pages_value":"not_pages_value",{n:a+1}),"aria-invalid":l?!0:void 0,autocomplete:"off",spellcheck:!1,maxLength:500,placeholder:t.how==="matches"?"/products/*":t.how==="contains"?"checkout":"/cart",value:t.value,onInput:i=>r({value:i.currentTarget.value})}),e(x,{icon:"cross",size:14,label:n("pages_out",{n:a+1}),onClick:s}),l&&e("span",{class:"part-wrong",children:l})]})}function Ae(t){if(!t)return"";let o=new Date(t),a=r=>String(r).padStart(2,"0");return`${o.getFullYear()}-${a(o.getMonth()+1)}-${a(o.getDate())}T${a(o.getHours())}:${a(o.getMinutes())}`}function Ee(t){let o=new Date(t);return Number.isNaN(Number(o))?null:o.toISOString()}function Xo(t){let o=Math.round(t*60);return`${String(Math.floor(o/60)%24).padStart(2,"0")}:${String(o%60).padStart(2,"0")}`}function jo(t){let[o="9",a="0"]=t.split(":");return Number(o)+Number(a)/60}var br=new Intl.DateTimeFormat(Ve,{weekday:"long",timeZone:"UTC"}),yr=new Intl.DateTimeFormat(Ve,{weekday:"short",timeZone:"UTC"}),wr=Date.UTC(2024,0,1),kr=864e5;function en(t,o="long"){return(o==="long"?br:yr).format(wr+t*kr)}function tn({chosen:t,onChange:o}){let a=r=>o(t.includes(r)?t.filter(s=>s!==r):[...t,r].sort());return e("fieldset",{class:"languages","aria-label":n("weekdays"),children:[0,1,2,3,4,5,6].map(r=>e("button",{type:"button",class:q("language",t.includes(r)&&"language-on"),"aria-pressed":t.includes(r),"aria-label":en(r),onClick:()=>a(r),children:en(r,"short")},r))})}function on({words:t}){let o=d(),{when:a={},kind:r}=o.said.value,s=a.mode??"once",l=(u,p="")=>o.set({when:{...a,...u}},p?`when.${p}`:"when"),i=N(r);return e(f,{children:[e(y,{children:[e(m,{children:n(i?"when_show":"when_send")}),e(b,{label:n("mode"),look:"strong",value:s,options:Mt.map(u=>({value:u,label:n(i&&u==="once"?"mode.once_shown":`mode.${u}`)})),onInput:u=>l({mode:u})}),s==="event"&&e(xr,{when:a,words:t,set:l}),s==="recurring"&&e(Sr,{when:a,set:l})]}),s==="event"&&e(Te,{words:t,event:a.event??"",where:a.where??[],onChange:u=>l({where:u})}),s==="event"&&e(Pr,{when:a,set:l}),e(Ir,{when:a,set:l})]})}function xr({when:t,words:o,set:a}){return e(Pe,{label:n("trigger"),name:t.event?L(t.event):n("event_none"),placeholder:n("event_find"),chosen:t.event??"",choices:o.events.map(({name:r})=>({id:r,label:L(r),also:r})),onPick:r=>a({event:r,where:[]},"event"),onCreate:r=>a({event:r,where:[]},"event"),createLabel:r=>n("event_new",{name:r})})}var ee={minutes:60,hours:3600,days:86400};function _r(t){return t&&t%ee.days===0?"days":t&&t%ee.hours===0?"hours":"minutes"}function Pr({when:t,set:o}){let a=t.delay_s??0,r=_r(a);return e(y,{children:[e(m,{children:n("delay_wait")}),e(D,{label:n("delay"),min:0,value:a/ee[r],onInput:s=>s!==null&&o({delay_s:Math.round(s*ee[r])},"delay_s")}),e(b,{label:n("delay_unit"),value:r,options:Object.keys(ee).map(s=>({value:s,label:n(`unit.${s}`)})),onInput:s=>o({delay_s:(a/ee[r]||1)*ee[s]})}),e(m,{children:n("again_and")}),e(b,{label:n("again"),value:t.again_days===null||t.again_days===void 0?"never":"after",options:["never","after"].map(s=>({value:s,label:n(`again.${s}`)})),onInput:s=>o({again_days:s==="never"?null:7})}),typeof t.again_days=="number"&&e(f,{children:[e(D,{label:n("again_days"),min:0,value:t.again_days,onInput:s=>s!==null&&o({again_days:s},"again_days")}),e(m,{children:n("unit.days")})]})]})}function Sr({when:t,set:o}){let a=t.unit??"week";return e(f,{children:[e(m,{children:n("every")}),e(D,{label:n("every_n"),whole:!0,min:1,value:t.every??1,onInput:r=>r&&o({every:r},"every")}),e(b,{label:n("every_unit"),value:a,options:["day","week","month"].map(r=>({value:r,label:n(`every.${r}`,{n:t.every??1})})),onInput:r=>o({unit:r})}),a==="week"&&e(tn,{chosen:t.weekdays??[],onChange:r=>o({weekdays:r})}),a==="month"&&e(f,{children:[e(m,{children:n("on_day")}),e(D,{label:n("day"),whole:!0,min:1,value:t.day??1,onInput:r=>r&&r<=31&&o({day:r},"day")})]}),e(m,{children:n("at")}),e("input",{class:"said-input",type:"time","aria-label":n("hour"),value:Xo(t.hour??9),onInput:r=>o({hour:jo(r.currentTarget.value)},"hour")}),e(nn,{when:t,set:o})]})}function nn({when:t,set:o}){return e(b,{label:n("clock"),value:t.own_zone?"own":"ours",options:["ours","own"].map(a=>({value:a,label:n(`clock.${a}`)})),onInput:a=>o({own_zone:a==="own"})})}function Ir({when:t,set:o}){let a=!!t.begins_at;return e(y,{children:[e(m,{children:n("begins")}),e(b,{label:n("begins_when"),look:"strong",value:a?"later":"now",options:["now","later"].map(r=>({value:r,label:n(`begins.${r}`)})),onInput:r=>o({begins_at:r==="now"?null:Cr()})}),a&&e(f,{children:[e("input",{class:"said-input said-date",type:"datetime-local","aria-label":n("begins_at"),value:Ae(t.begins_at),onInput:r=>o({begins_at:Ee(r.currentTarget.value)??t.begins_at??null},"begins_at")}),t.mode!=="recurring"&&e(nn,{when:t,set:o})]})]})}function Cr(){let t=new Date;return t.setDate(t.getDate()+1),t.setHours(9,0,0,0),t.toISOString()}var $r=7*864e5;function rn(){let t=d(),o=t.said.value.expires_at;return e(y,{children:[e(m,{children:n("ends")}),e(b,{label:n("ends_when"),look:"strong",value:o?"at":"never",options:["never","at"].map(a=>({value:a,label:n(`ends.${a}`)})),onInput:a=>t.set({expires_at:a==="at"?new Date(Date.now()+$r).toISOString():null})}),o&&e("input",{class:"said-input said-date",type:"datetime-local","aria-label":n("ends_at"),value:Ae(o),onInput:a=>t.set({expires_at:Ee(a.currentTarget.value)??o})})]})}function an({words:t}){let o=N(d().said.value.kind);return e(U,{id:"when",own:/^places/,children:[e(on,{words:t}),o&&e(Jo,{}),e(rn,{}),o&&e(Yo,{})]})}function sn({words:t}){let o=d(),a=h([]),r=B(null),s=o.said.value.audience??_t;r.current??=new At(ce(s),t,a,o.strict);let l=r.current,i=ce(l.whole);O(()=>{i!==o.said.peek().audience&&!(i.of.length===0&&!o.said.peek().audience)&&o.set({audience:i})},[i]),O(()=>{ce(s)!==l.whole&&s!==l.whole&&l.begin(ce(s))},[s]);let u=B(null);qt(l,u);let p=St(i).filter(({node:g})=>Tt(t,g)).length,c=Vt(p?null:i,a);return o.people.value=c.last?.count??null,e(Et.Provider,{value:l,children:[e("div",{ref:u,class:"ruling",children:[i.of.length>0&&e("p",{class:"ruling-lead",children:[e(m,{children:xe("build.lead_1")}),e(Ot,{group:i,path:[]}),e(m,{children:xe("build.lead_2")})]}),e("div",{class:"ruling-body","data-node":Pt(i),children:e(Lt,{group:i,path:[]})})]}),e(Tr,{count:c,open:p})]})}function Tr({count:{last:t,busy:o,problem:a},open:r}){return e("p",{class:"counted","aria-live":"polite","aria-busy":o,children:r>0?xe("build.unfinished",{n:r}):a?a.words:t?e(f,{children:[e("strong",{children:oe(t.count)})," ",n("counted",{n:t.count,part:Ht(t.count,t.total)})]}):n("counting")})}function ln(){let t=d(),{purpose:o="promotional",reason:a="",topic_id:r}=t.said.value,s=H("reason");return e("div",{class:"lines",children:[e(y,{children:[e(m,{children:n("purpose_is")}),e(b,{label:n("purpose"),look:"strong",value:o,options:Rt.map(l=>({value:l,label:n(`purpose.${l}`)})),onInput:l=>t.set({purpose:l,...l==="topic"?{}:{topic_id:null}})}),o==="topic"&&e(Dr,{chosen:r??""})]}),e(C,{label:n("reason"),hint:n("reason_hint"),maxLength:300,autocomplete:"off",value:a,error:s,onInput:l=>t.set({reason:l})})]})}function Dr({chosen:t}){let o=d(),a=Zt();return e(f,{children:[e(m,{children:n("topic_about")}),e(b,{label:n("topic"),look:"strong",value:t,options:[{value:"",label:n("topic_none")},...(a.data??[]).filter(r=>!r.archived_at).map(r=>({value:r.id,label:Jt(r)}))],onInput:r=>o.set({topic_id:r||null})})]})}function un({words:t}){return e(U,{id:"whom",own:/^(audience|reason)/,children:[e(sn,{words:t}),e(Go,{}),e(ln,{})]})}var ot=new Map,Br=["write","preview"];function Mm({one:t,put:o}){let a=B(null);a.current??=ot.get(t.id)??new Ce(t,o);let r=a.current;O(()=>r.meet(t),[t]),Wr(r);let s=_e(),l=h("write");return e(Ue.Provider,{value:r,children:e("div",{class:"writing","data-side":l.value,children:[e(_o,{}),e("div",{class:"writing-sides",children:e(re,{label:n("sides"),tabs:Br.map(i=>({id:i,label:n(`side.${i}`)})),current:l.value,onPick:i=>l.value=i,panel:"writing-body"})}),e("div",{class:"writing-body",id:"writing-body",children:[e("div",{class:"writing-form",children:[e(Uo,{}),e(Ko,{words:s.data}),e(kt,{load:s,lines:2,children:i=>e(f,{children:[e(un,{words:i}),e(an,{words:i}),e(bo,{words:i})]})}),e(So,{})]}),e(fo,{})]})]})})}function Wr(t){O(()=>{ot.delete(t.one.id);let o=a=>{t.dirty&&a.preventDefault()};return addEventListener("beforeunload",o),()=>{removeEventListener("beforeunload",o);let a=`${j}/${t.one.id}${t.itself?"":"/edit"}`;t.leave()||(Z(n("left"),{action:{label:vt("form.go_back"),run:()=>X(a)},stay:12e3}),ot.set(t.one.id,t))}},[t])}export{Mm as Editor};
