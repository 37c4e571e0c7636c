import{a as ve,b as we,c as be,g as ne,m as Se,n as Pe,o as $e,p as Re,q as Be,r as Ce,s as Le}from"./chunk-RAMRTE4I.js";import{a as ye,e as V,f as n,g as B,h as ke}from"./chunk-YTRH6YNL.js";import{c as xe,l as _e}from"./chunk-Z2X23WZW.js";import{b as Ae}from"./chunk-DJZG6W7Z.js";import{a as he}from"./chunk-ALB6BFIV.js";import"./chunk-X47FUUYR.js";import{c as U,d as G}from"./chunk-MBRXV5AV.js";import{a as R,b as _,d as re}from"./chunk-QTZ5WRZI.js";import"./chunk-BYXBJQAS.js";import"./chunk-WVAWDI6F.js";import"./chunk-GUBPUCMW.js";import"./chunk-JNBLEQ6U.js";import"./chunk-HFLDQUCC.js";import"./chunk-KO4WT6HR.js";import"./chunk-ITS2HIMX.js";import"./chunk-6OXZUDZI.js";import{a as N,b as q}from"./chunk-Y2ZMIYNX.js";import{a as H}from"./chunk-MUI6AB5H.js";import"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{C as E,Ca as ue,G as F,Ha as te,Ia as pe,L as I,O as z,Pa as $,Ra as de,Va as ce,c as X,eb as W,f as O,fb as fe,g as Z,h as k,hb as j,i as y,j as L,jb as ge,o as v,r as S,sa as me,u as A,v as ee,va as D,y as P,z as f,za as M}from"./chunk-ZWZIZAJI.js";import{c as h,g as t,l as w,n as d,u as c}from"./chunk-TJUQQ3IT.js";var Ue=/order|purchas|checkout|paid|payment|book|subscri|sign/i,Ge=/^(page|page_view|page_viewed|screen)$|^(segment|message)_/;function K(e){let r=l=>e.fields.some(m=>m.name===l),o=e.events.map(({name:l})=>l).filter(l=>!Ge.test(l)),a=o.find(l=>Ue.test(l))??o[0]??e.events[0]?.name,i=(...l)=>({type:"all",of:l});return[r("first_seen_at")?{id:"new",name:n("start.new"),hint:n("start.new_text"),rule:i({type:"field",name:"first_seen_at",op:"within_last",value:7})}:null,a?{id:"often",name:n("start.often",{event:Ke(xe(a))}),hint:n("start.often_text"),rule:i({type:"did",event:a,op:"gte",times:3,period:{type:"days",last:90},where:[],which:"any"})}:null,r("last_seen_at")?{id:"away",name:n("start.away"),hint:n("start.away_text"),rule:i({type:"field",name:"last_seen_at",op:"is_set",value:null},{type:"field",name:"last_seen_at",op:"not_within_last",value:30})}:null,{id:"empty",name:n("start.empty"),hint:n("start.empty_text"),rule:i()}].filter(l=>l!==null)}function Ke(e){return e.slice(0,1).toUpperCase()+e.slice(1)}var g="/segments",u="/audiences";var Qe={field:{name:"string",op:"string",value:"any?"},attribute:{name:"string",op:"string",value:"any?",of:"string?"},did:{event:"string",op:"string?",times:"number?",period:"object?",where:"list?",which:"string?"},compared:{event:"string",change:"string",percent:"number",days:"number",where:"list?"},segment:{segment_id:"string"},subscribed:{topic_id:"string",channel_type:"string?"},reachable:{channel_type:"string?"},online:{},conversation:{status:"string?",op:"string?",times:"number?",channel_type:"string?",tag_id:"string?",period:"object?"},campaign:{campaign_id:"string",what:"string?",period:"object?"}};function Ee(e){let r;try{r=JSON.parse(e)}catch{return{wrong:"json",where:""}}let o=oe(r,"");return o===null?{rule:V(r)}:{wrong:"shape",where:o||"the whole"}}function oe(e,r){if(typeof e!="object"||e===null||Array.isArray(e))return r;let o=e,a=l=>r?`${r}.${l}`:l;if(o.type==="not")return oe(o.of,a("of"));if(o.type==="all"||o.type==="any"){if(!Array.isArray(o.of))return a("of");for(let[l,m]of o.of.entries()){let x=oe(m,a(`of[${l}]`));if(x!==null)return x}return null}let i=Qe[String(o.type)];if(!i)return a("type");for(let l of Object.keys(o))if(l!=="type"&&!(l in i))return a(l);let s=Object.entries(i).find(([l,m])=>!Je(o[l],m));return s?a(s[0]):null}function Je(e,r){if(r.endsWith("?")&&e==null)return!0;let o=r.replace("?","");return o==="any"?!0:o==="list"?Array.isArray(e):typeof e===o&&e!==null&&!Array.isArray(e)}function Q(e){return JSON.stringify(e,null,2)}function Ie({rule:e,onClose:r,onUse:o}){let a=c(Q(e)),i=Ee(a.value),s="wrong"in i?n(`json.wrong_${i.wrong}`,{where:i.where}):null,l="rule"in i&&Q(i.rule)===Q(e),m=()=>{"rule"in i&&(o(i.rule),r(),A(n("json.used")))};return t(ue,{title:n("build.json"),size:"medium",class:"ruling-json",onClose:r,foot:t(h,{children:[t(Ae,{text:a.value}),t("span",{class:"ruling-json-space"}),t(y,{onClick:r,children:H("form.cancel")}),t(y,{look:"primary",off:s??(l&&n("json.same")),onClick:m,children:n("json.use")})]}),children:t(pe,{label:n("json.text"),quietLabel:!0,hint:n("json.lead"),rows:16,value:a.value,error:s,onInput:x=>{a.value=x}})})}function Te(){let e=B(),r=P.value.query.get("start");return t(re,{permission:"campaigns",children:e.data?t(Me,{id:null,kept:Ye(e.data,r),words:e.data},r):t(R,{title:n("build.new"),parent:u,wide:!0,children:t(_,{load:e,children:()=>null})})})}function Ye(e,r){let o=K(e).find(({id:a})=>a===r&&a!=="empty");return{name:o?.name??"",description:"",rule:o?.rule??ye}}function Oe({id:e}){let r=$(i=>v.get(`${g}/${e}`,{signal:i}),[e]),o=B(),a={...r,data:r.data&&o.data,error:r.error??o.error};return t(re,{permission:"campaigns",children:r.data&&o.data?t(Me,{id:e,kept:Xe(r.data),words:o.data}):t(R,{title:n("edit"),parent:`${u}/${e}`,wide:!0,children:t(_,{load:a,children:()=>null})})})}function Xe({name:e,description:r,rule:o}){return{name:e,description:r,rule:V(o)}}function Me({id:e,kept:r,words:o}){let a=d(r),i=d(null),s=he(`segment-${e??"new"}`,a.current,async C=>{let le={name:C.name.trim(),description:C.description.trim(),rule:C.rule},qe=e?await v.patch(`${g}/${e}`,le):await v.post(g,le);return i.current=qe.id,C}),l=c([]),m=c(!1),x=d(null);x.current??=new Se(s.value.rule,o,l,m);let b=x.current,p=b.whole;w(()=>{p!==s.value.rule&&s.set({rule:p})},[p]);let Y=s.problem;w(()=>{Y&&(l.value=be(b.history.peek().now,Y))},[Y]);let T=we(p).filter(({node:C})=>_e(o,C)).length,He=Be(T?null:p,l),ie=e===null,se=async()=>{if(T||!s.value.name.trim()){m.value=!0;return}await s.save()&&(A(n("build.saved",{name:s.value.name.trim()})),f(`${u}/${i.current}`,{replace:!0}))},Ne=m.value&&!s.value.name.trim()&&n("build.name_needed")||m.value&&T>0&&n("build.unfinished",{n:T});return M([{id:"save",title:n("build.save"),keys:"mod+s",icon:"check",always:!0,run:()=>{se()}}]),t(Pe.Provider,{value:b,children:t(R,{title:ie?n("build.new"):s.value.name||n("edit"),parent:ie?u:`${u}/${e}`,wide:!0,actions:t(y,{look:"primary",busy:s.saving,off:Ne,keys:"mod+s",onClick:()=>{se()},children:n("build.save")}),children:t("div",{class:"build",children:[t("div",{class:"build-main",children:[t(Ze,{form:s,strict:m.value}),t(et,{build:b,form:s})]}),t(Ce,{count:He,unfinished:T,marked:l.value.length>0})]})})})}function Ze({form:e,strict:r}){let{name:o,description:a}=e.value;return t("div",{class:"build-names",children:[t(te,{label:n("build.name"),placeholder:n("build.name_hint"),maxLength:80,value:o,error:e.wrong("name")??(r&&!o.trim()?n("build.name_needed"):void 0),onInput:i=>e.set({name:i})}),t(te,{label:n("build.description"),optional:H("form.optional"),maxLength:500,value:a,error:e.wrong("description"),onInput:i=>e.set({description:i})})]})}function et({build:e,form:r}){let o=c(!1),a=d(null),i=e.whole,s=V(i),{past:l,next:m}=e.history.value;Le(e,a);let x=p=>{!(p.ctrlKey||p.metaKey)||p.altKey||p.key.toLowerCase()!=="z"||(p.preventDefault(),p.stopPropagation(),p.shiftKey?e.redo():e.undo())},b=r.problem;return t("section",{ref:a,class:"ruling","aria-label":n("build.rule"),onKeyDown:x,children:[t("header",{class:"ruling-head",children:[t("p",{class:"ruling-lead",children:[t(ne,{children:n("build.lead_1")}),t(Re,{group:s,path:[]}),t(ne,{children:n("build.lead_2")})]}),t("div",{class:"ruling-tools",children:[t(L,{icon:"undo",label:n("build.undo"),keys:"mod+z",off:!l.length&&n("build.undo_none"),onClick:e.undo}),t(L,{icon:"redo",label:n("build.redo"),keys:"mod+shift+z",off:!m.length&&n("build.redo_none"),onClick:e.redo}),t(L,{icon:"braces",label:n("build.json"),onClick:()=>o.value=!0})]})]}),t("div",{class:"ruling-body","data-node":ve(i),children:t($e,{group:s,path:[]})}),b&&e.faults.value.length===0&&!b.field("name")&&!b.field("description")&&t("p",{class:"ruling-wrong",role:"alert",children:b.words}),t("p",{class:"unseen","aria-live":"polite",children:e.told.value}),o.value&&t(Ie,{rule:i,onClose:()=>o.value=!1,onUse:p=>e.put(p)})]})}function J({rule:e,words:r}){return t(h,{children:ke(e,r).map(({text:o,weight:a},i)=>a?t("strong",{dir:"auto",children:o},i):o)})}var tt=250;function Ve(){let e=P.value.query.get("q")??"",r=rt(e),o=B(),a=F("campaigns");M([a&&{id:"new-segment",title:n("new"),icon:"plus",run:()=>f(`${u}/new`)}]);let i=r.data&&!r.data.length&&!e,s=t(y,{icon:"plus",look:"primary",onClick:()=>f(`${u}/new`),children:n("new")});return t(R,{title:n("title"),lead:!i&&n("lead"),actions:a&&!i&&s,wide:!0,top:!0,children:[!i&&t(nt,{q:e}),t(_,{load:r,lines:6,children:l=>l.length?t(h,{children:[t(U,{label:n("title"),children:l.map(m=>t(ot,{one:m,words:o.data},m.id))}),t(q,{pages:r})]}):e?t("p",{class:"nothing",role:"status",children:n("none_found")}):t(at,{may:a,words:o.data})})]})}function rt(e){let r=N(g,{q:e}),o=c({}),a=d({pages:r,q:e});a.current={pages:r,q:e},w(()=>z("segment.updated",s=>{o.value={...o.peek(),[s.id]:s};let{pages:l,q:m}=a.current;s.name.toLowerCase().includes(m.toLowerCase())&&!l.data?.some(({id:b})=>b===s.id)&&l.refresh()}),[]);let i=s=>{let l=o.value[s.id];return l&&l.version>=s.version?l:s};return{...r,data:r.data?.map(i).filter(({archived_at:s})=>!s)??null}}function nt({q:e}){let r=c(e),o=d(null);return M([{id:"search",title:n("find"),keys:"/",icon:"search",run:()=>o.current?.focus()}]),w(()=>{if(r.value.trim()===e)return;let a=setTimeout(()=>f(E({q:r.value.trim()||null}),{replace:!0}),tt);return()=>clearTimeout(a)},[r.value,e]),t("label",{class:"find",children:[t(k,{name:"search",size:16}),t("span",{class:"unseen",children:n("find")}),t("input",{ref:o,type:"search",placeholder:n("find"),value:r.value,onInput:a=>{r.value=a.currentTarget.value}})]})}function ot({one:e,words:r}){return t(G,{title:t("span",{dir:"auto",children:e.name}),href:`${u}/${e.id}`,hint:r?t(J,{rule:e.rule,words:r}):" ",actions:t("span",{class:"segment-count",children:[t("strong",{children:O(e.count)}),e.state==="filling"?t("span",{children:ae(e)}):t("span",{class:"segment-when",children:n("updated",{when:j(e.updated_at,S.value)})})]})})}function ae({progress:e}){return e?n("filling",{percent:Math.floor(e*100)}):n("filling_begins")}function at({may:e,words:r}){return t("div",{class:"segments-first",children:[t("h2",{children:n("none")}),t("p",{children:n("none_text")}),e?r&&t(st,{words:r}):t("p",{children:n("none_reader")})]})}var it={new:"heart",often:"retry",away:"snooze",empty:"plus"};function st({words:e}){return t("ul",{class:"segment-starts","aria-label":n("starts"),children:K(e).map(r=>t("li",{children:t("a",{class:"segment-start",href:`${u}/new?start=${r.id}`,children:[t(k,{name:it[r.id]}),t("span",{children:[t("strong",{children:r.name}),t("small",{children:r.hint})]})]})},r.id))})}function Fe({segment:e}){let r=P.value.query.get("why"),o=d(null);return w(()=>{r&&o.current?.scrollIntoView({block:"nearest"})},[r]),t("section",{ref:o,class:"reasons","aria-label":n("why"),children:[t("h2",{class:"segment-title",children:n("why")}),!r&&t("p",{class:"reasons-lead",children:n("why_lead")}),r&&t(pt,{segment:e,contact:r},r),t(lt,{again:!!r})]})}function lt({again:e}){let r=c(!1),o=c(""),a=d(null),i=()=>{r.value=!1,o.value=""};return t(h,{children:[t(y,{innerRef:a,icon:"search",popup:"dialog",expanded:r.value,onClick:()=>{r.value=!r.value},children:n(e?"why_other":"why_find")}),r.value&&t(ut,{q:o.value,anchor:a,onQuery:s=>{o.value=s},onClose:i})]})}var mt=200;function ut({q:e,anchor:r,onQuery:o,onClose:a}){let i=c(e);w(()=>{let m=setTimeout(()=>{i.value=e},mt);return()=>clearTimeout(m)},[e]);let{data:s}=$(m=>v.get("/contacts",{query:{q:i.value.trim(),limit:20},signal:m}),[i.value]),l=d([]);return s&&(l.current=s.items),t(ce,{anchor:r,label:n("why_find"),placeholder:n("why_placeholder"),found:!0,choices:l.current.map(m=>({id:m.id,label:I(m),hint:m.email??void 0,art:t(D,{name:I(m),size:24})})),onQuery:o,onClose:a,onPick:({id:m})=>{a(),f(E({why:m}),{replace:!0})}})}function pt({segment:e,contact:r}){let o=$(s=>v.get(`/contacts/${r}`,{signal:s}),[r]),a=$(s=>v.get(`${g}/${e.id}/why/${r}`,{signal:s}),[e.id,r,e.count,e.version]),i=d(null);return a.data&&(i.current=a.data),t(_,{load:{...a,data:a.data??i.current},children:s=>t("div",{class:"reasons-answer",children:[t("p",{class:Z("reasons-said",s.met?"reasons-in":"reasons-out"),children:[t(k,{name:s.met?"check":"cross",size:16}),t("span",{children:[t("a",{href:`/contacts/${r}`,dir:"auto",children:o.data?I(o.data):"…"})," ",n(s.met?"why_in":"why_out"),s.met&&s.entered_at&&` ${n("why_since",{when:W(s.entered_at,S.value)})}`]})]}),t("ul",{class:"reasons-tree","aria-label":n("why_tree"),children:t(ze,{reason:s.reason})}),t("p",{class:"reasons-foot",children:[n("why_checked",{when:j(s.checked_at,S.value)}),s.next_look_at&&` ${n("why_next",{when:ge(s.next_look_at,S.value)})}`]})]})})}function ze({reason:e}){return t("li",{class:Z("reasons-reason",e.met?"reasons-met":"reasons-unmet"),children:[t("span",{class:"reasons-line",children:[t(k,{name:e.met?"check":"cross",size:14}),t("span",{class:"unseen",children:[n(e.met?"why_met":"why_unmet"),": "]}),t("span",{dir:"auto",children:e.text})]}),e.of&&e.of.length>0&&t("ul",{children:e.of.map((r,o)=>t(ze,{reason:r},o))})]})}var dt=50;function We({id:e}){let r=$(i=>v.get(`${g}/${e}`,{signal:i}),[e]),{data:o,put:a}=r;return w(()=>z("segment.updated",i=>i.id===e&&a(i)),[e]),t(R,{title:o?.name??"",parent:u,wide:!0,actions:o&&F("campaigns")&&t(ct,{one:o,onChange:a}),children:t(_,{load:r,children:i=>t(ft,{one:i,onChange:a})})})}function ct({one:e,onChange:r}){let o=async()=>{try{await v.remove(`${g}/${e.id}`),f(u,{replace:!0}),A(n("archived",{name:e.name}),{action:{label:X("toast.undo"),run:()=>{De(e,r)}}})}catch(a){ee(a)}};return e.archived_at?t(y,{onClick:()=>{De(e,r)},children:n("restore")}):t(h,{children:[t(y,{class:"segment-edit",icon:"edit",onClick:()=>f(`${u}/${e.id}/rule`),children:n("edit")}),t(de,{label:n("more",{name:e.name}),place:"below-end",items:[{label:n("archive"),icon:"trash",danger:!0,run:()=>{o()}}]})]})}async function De(e,r){try{r(await v.post(`${g}/${e.id}/restore`)),A(n("restored",{name:e.name})),f(`${u}/${e.id}`)}catch(o){ee(o)}}function ft({one:e}){let r=B();return t("div",{class:"segment",children:[t("section",{class:"segment-about",children:[e.archived_at&&t("p",{class:"remark remark-plain",children:[t(k,{name:"info",size:16}),n("is_archived")]}),e.description&&t("p",{class:"segment-description",children:e.description}),t("p",{class:"segment-rule",children:r.data&&t(J,{rule:e.rule,words:r.data})}),t("p",{class:"segment-now","aria-live":"polite",children:[t("strong",{children:O(e.count)})," ",n("count",{n:e.count}).replace(O(e.count),"").trim(),e.state==="filling"&&t("span",{class:"segment-filling",children:[" · ",ae(e)]})]})]}),t(gt,{one:e}),t(Fe,{segment:e})]})}function gt({one:e}){let r=N(`${g}/${e.id}/contacts`,{limit:dt}),{refresh:o}=r;return w(o,[e.count,e.version]),t("section",{class:"segment-people","aria-label":n("people"),children:[t("h2",{class:"segment-title",children:n("people")}),t(_,{load:r,children:a=>a.length?t(h,{children:[t(U,{label:n("people"),children:a.map(i=>t(ht,{member:i},i.contact.id))}),t(q,{pages:r})]}):t("div",{class:"segment-nobody",children:[t("strong",{children:n("people_none")}),t("p",{children:n(e.state==="filling"?"people_filling":"people_none_text")})]})})]})}function ht({member:{contact:e,entered_at:r}}){let o=I(e);return t(G,{art:t(D,{name:o,size:32}),title:t("span",{dir:"auto",children:o}),href:`/contacts/${e.id}`,hint:e.email??X(`contact.${e.kind}`),actions:t(h,{children:[t("time",{class:"item-side",dateTime:r,title:fe(r),children:n("entered",{when:W(r,S.value)})}),t(L,{icon:"help",size:16,label:n("why_of",{name:o}),onClick:()=>f(E({why:e.id},P.value.path),{replace:!0})})]})})}var je=`.segment-count {
  display: grid;
  justify-items: end;
  font-variant-numeric: tabular-nums;
  line-height: 18px;

  & strong {
    font-weight: 600;
  }
  & span {
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
}
.item-hint strong {
  font-weight: 500;
  color: var(--muted);
}
.segments-first {
  max-width: 72ch;

  & > h2 {
    font: 600 var(--text-title) var(--sans);
  }
  & > p {
    margin: 4px 0 20px;
    color: var(--muted);
    text-wrap: pretty;
  }
}
.segment-starts {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 12px;
}
.segment-start {
  display: flex;
  gap: 12px;
  height: 100%;
  padding: 12px 14px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
  color: var(--text);
  text-decoration: none;

  &:hover {
    background: var(--hover);
  }
  & .icon {
    flex: none;
    margin-top: 1px;
    color: var(--accent);
  }
  & strong {
    display: block;
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  & small {
    color: var(--muted);
    font: var(--text-small) var(--sans);
  }
}
.segment {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 340px;
  grid-template-areas: "about about" "people why";
  gap: 24px 40px;
}
.segment-about {
  grid-area: about;
  display: grid;
  gap: 6px;
}
.segment-description {
  color: var(--muted);
}
.segment-rule {
  min-height: 22px;
  font: 15px / 24px var(--sans);
  text-wrap: pretty;
  overflow-wrap: anywhere;

  & strong {
    padding: 1px 5px;
    border-radius: 5px;
    background: var(--accent-soft);
    font-weight: 500;
  }
}
.segment-now {
  color: var(--muted);
  font-variant-numeric: tabular-nums;

  & strong {
    color: var(--text);
    font: 600 var(--text-title) var(--sans);
  }
}
.segment-filling {
  color: var(--soon);
}
.segment-title {
  margin-bottom: 8px;
  font: 600 var(--text-read) var(--sans);
}
.segment-people {
  grid-area: people;
  min-width: 0;
}
.segment-nobody {
  padding: 16px 0;
  border-top: 1px solid var(--line);

  & strong {
    font-weight: 500;
  }
  & p {
    color: var(--muted);
  }
}
.reasons {
  grid-area: why;
  align-self: start;
  position: sticky;
  top: 24px;
  min-width: 0;
}
.reasons-lead {
  margin-bottom: 12px;
  color: var(--muted);
  text-wrap: pretty;
}
.reasons-answer {
  margin-bottom: 12px;
  border: 1px solid var(--line);
  border-radius: var(--radius-2);
}
.reasons-said {
  display: flex;
  gap: 8px;
  padding: 10px 14px;
  border-bottom: 1px solid var(--line);

  & .icon {
    flex: none;
    margin-top: 2px;
  }
  & a {
    color: inherit;
    font-weight: 600;
  }
}
.reasons-in .icon,
.reasons-met > .reasons-line .icon {
  color: var(--accent);
}
.reasons-out .icon,
.reasons-unmet > .reasons-line .icon {
  color: var(--late);
}
.reasons-tree {
  padding: 8px 14px;

  & ul {
    margin: 0 0 0 6px;
    padding-inline-start: 14px;
    border-inline-start: 1px solid var(--line);
  }
}
.reasons-line {
  display: flex;
  gap: 8px;
  padding: 3px 0;
  overflow-wrap: anywhere;

  & .icon {
    flex: none;
    margin-top: 3px;
  }
}
.reasons-unmet > .reasons-line {
  color: var(--muted);
}
.reasons-foot {
  padding: 0 14px 10px;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
@media (max-width: 999px) {
  .segment {
    grid-template-columns: minmax(0, 1fr);
    grid-template-areas: "about" "why" "people";
  }
  .reasons {
    position: static;
  }
}
@media (max-width: 759px) {
  .segment-edit {
    width: 40px;
    padding: 0;

    & .button-words {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  .segment-when {
    display: none;
  }
  .item:has(.segment-count) {
    align-items: start;
    padding-block: 10px;

    & .item-link {
      white-space: normal;
      overflow-wrap: anywhere;
    }
    & .item-hint {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      white-space: normal;
      text-wrap: pretty;
      overflow-wrap: anywhere;
    }
  }
}
@media (max-width: 599px) {
  .segment-starts {
    grid-template-columns: minmax(0, 1fr);
  }
}
`;me(je);function vt({params:e}){return e.id==="new"?t(Te,{}):e.id&&e.part==="rule"?t(Oe,{id:e.id},e.id):e.id?t(We,{id:e.id},e.id):t(Ve,{})}export{vt as default};
