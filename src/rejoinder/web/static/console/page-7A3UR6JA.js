import{a as be}from"./chunk-Z7WK5SNE.js";import{a as J}from"./chunk-5AUDUUHG.js";import{a as we}from"./chunk-WPB57VQ3.js";import{a as B,b as U,c as ye,d as ge}from"./chunk-MCZP4U26.js";import{a as I,b as L}from"./chunk-NHIJVLUJ.js";import"./chunk-BYXBJQAS.js";import"./chunk-OM3EVSKJ.js";import"./chunk-FYO3TNWH.js";import{a as fe,c as he}from"./chunk-2VBKA56H.js";import"./chunk-LX4F2O4S.js";import"./chunk-7WG26NAQ.js";import"./chunk-AGKDSVKB.js";import"./chunk-32UAIE5E.js";import{a as me,b as ue}from"./chunk-7OFDUNZO.js";import"./chunk-FVUOPFZQ.js";import{b as ce}from"./chunk-XH6QZCDU.js";import"./chunk-C3BIYQFT.js";import"./chunk-ZTGWC5RD.js";import{$ as te,B as R,D as V,E as g,H as A,Ha as re,I as X,Ja as oe,L as Q,O as Z,Oa as D,P as b,Qb as y,Ua as $,V as ee,Va as ne,W as O,Wa as E,Xa as ae,Ya as G,Za as ie,c as z,cb as h,db as se,ib as le,k as K,lb as M,m as Y,o as d,q as w,r as S,s as j,tb as C,u as T,ub as pe,x as m,yb as de,z as v}from"./chunk-4ZCJDYDU.js";import{e as f,i as t}from"./chunk-TPRYZOAO.js";var x={purpose:"promotional",reason:"",channels:[],topic:"",subscribersOnly:!1,words:"",template:"",tag:"",author:"api",at:""},u=z(x);function ve(e){let[r="",o=""]=e.template.split(" ");return{purpose:e.purpose,reason:e.reason.trim(),author:e.author,blocks:r?[{type:"template",name:r,language:o}]:[{type:"text",text:e.words}],...e.channels.length&&{channel_ids:[...e.channels]},...e.topic&&{topic_id:e.topic,subscribers_only:e.subscribersOnly},...e.tag.trim()&&{tag:e.tag.trim()},...e.at&&{at:new Date(e.at).toISOString()}}}function xe(e){let[r]=e.blocks??[];return{...x,purpose:e.purpose??x.purpose,reason:e.reason??"",channels:e.channel_ids??[],topic:e.topic_id??"",subscribersOnly:e.subscribers_only??!1,words:r?.type==="text"?r.text:"",template:r?.type==="template"?`${r.name} ${r.language}`:"",tag:e.tag??"",author:e.author??x.author}}var ke=`.dry-run {
  display: grid;
  gap: 24px;
  grid-template-columns: minmax(0, 1fr);
}
.dry-about {
  color: var(--muted);
  overflow-wrap: anywhere;
}
.dry-bar {
  display: flex;
  height: 16px;
  border-radius: var(--radius-1);
  background: var(--sunken);
  overflow: hidden;
}
.dry-bar-small {
  width: 120px;
  height: 6px;
}
.dry-part {
  min-width: 2px;
  transition: width var(--calm) var(--ease);

  & + & {
    border-inline-start: 1px solid var(--bg);
  }
}
.dry-send {
  background: var(--accent);
}
.dry-hold {
  background: var(--soon);
}
.dry-drop {
  background: var(--edge);
}
.dry-dot {
  flex: none;
  width: 8px;
  height: 8px;
  border-radius: 2px;
}
.dry-figures {
  display: grid;
  grid-template-columns: repeat(3, minmax(0, 1fr));
  gap: 16px;
  padding-top: 16px;

  & dt {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--muted);
  }
  & dd {
    font-variant-numeric: tabular-nums;
  }
  & strong {
    font: 600 var(--text-page) var(--sans);
  }
  & dd span {
    color: var(--muted);
    white-space: nowrap;
  }
}
.dry-progress {
  padding-top: 8px;
  color: var(--faint);
  font: var(--text-small) var(--sans);
  font-variant-numeric: tabular-nums;
}
.dry-groups {
  & > h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-bottom: 8px;
    border-bottom: 1px solid var(--line);
    font: 600 var(--text-read) var(--sans);
  }
}
.dry-group {
  display: grid;
  grid-template-columns: 88px minmax(0, 1fr);
  gap: 16px;
  padding: 12px 0;
  border-bottom: 1px solid var(--line);
}
.dry-count {
  display: grid;
  align-content: start;
  justify-items: end;
  font-variant-numeric: tabular-nums;

  & span {
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
}
.dry-said {
  display: grid;
  gap: 2px;
  min-width: 0;
}
.dry-why {
  font-weight: 500;
}
.dry-instead {
  color: var(--muted);
}
.dry-examples {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  padding-top: 6px;
}
.dry-example {
  display: flex;
  align-items: center;
  min-width: 0;
  max-width: 100%;
  padding-inline-start: 10px;
  border: 1px solid var(--line);
  border-radius: var(--radius-full);
  background: var(--surface);

  & > a {
    min-width: 24px;
    color: var(--text);
    line-height: 26px;
    text-decoration: none;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;

    &:hover {
      text-decoration: underline;
    }
  }
  & .button-icon {
    width: 28px;
    min-height: 26px;
    border-radius: var(--radius-full);
    color: var(--faint);
  }
}
.dry-policy {
  padding-top: 4px;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.dry-answer {
  & + & {
    margin-top: 12px;
    padding-top: 12px;
    border-top: 1px solid var(--line);
  }
  & h4 {
    padding-bottom: 4px;
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  & h4 span {
    color: var(--faint);
    font-weight: 400;
  }
}
.dry-topic {
  display: grid;
  gap: 8px;
}
.dry-more {
  & > summary {
    width: fit-content;
    color: var(--muted);
    cursor: pointer;

    &:hover {
      color: var(--text);
    }
  }
  & > .fields {
    padding-top: 12px;
  }
}
.dry-go {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: end;
  gap: 12px;

  & > .field-error {
    flex: 1;
  }
}
@media (max-width: 599px) {
  .dry-group {
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .dry-count {
    display: flex;
    align-items: baseline;
    justify-content: start;
    gap: 8px;
  }
  .dry-figures {
    gap: 8px;
  }
  .dry-figures dd {
    display: grid;
  }
  .dry-bar-small {
    width: 56px;
  }
  .dry-example {
    & > a {
      line-height: 34px;
    }
    & .button-icon {
      width: 36px;
      min-height: 34px;
    }
  }
}
`;var Pe={lead:"If I sent this now, who would get it? The rules are asked about everybody whom a channel knows. Nothing is sent, and nothing is used up.",form:"The message",purpose:"What it is","purpose.promotional":"Offer","purpose.topic":"News on a topic","purpose.transactional":"About an order","purpose.follow_up":"Follow-up","purpose.survey":"Survey","purpose.opt_in_request":"Request to subscribe","purpose.reply":"Answer",reason:"Why they get it","reason.hint":"What the business starts needs a reason: it is kept with each message.","reason.needed":"Say why they get it.",author:"Who says it","author.api":"It goes by itself","author.bot":"A bot","author.human":"A person",channels:"Channels","channels.all":"Every channel","channels.some":{one:"{n} channel",other:"{n} channels"},"channels.find":"Find a channel","channels.most":"Fifty channels at most, or every one.",topic:"Topic","topic.none":"No topic","topic.needed":"Choose the topic.","topic.unknown":"A topic",subscribers:"Only those who subscribed to it",words:"What it says","words.hint":"A text that asks for personal data goes to nobody. May be left empty.",template:"Template","template.none":"No template, plain words",more:"Template, words, time and tag",at:"Sent at","at.hint":"Empty means now.",tag:"Message tag","tag.hint":"Messenger and Instagram know HUMAN_AGENT.",run:"Ask about everybody",no_right:"Your role reads dry runs, but does not start any.",history:"Asked before","history.none":"Nothing was asked yet","history.none_text":"Each dry run is kept here for 30 days, with its counts and examples.","history.running":"{share} asked","history.counts":"{send} go, {hold} wait, {drop} not sent","history.by":"{when} by {who}","one.title":"Dry run","one.about":"Asked {when} by {who}","one.sent_at":"as if sent {when}","one.everywhere":"Every channel","one.subscribers":"subscribers of {topic} only","one.as_topic":"topic {topic}","one.again":"Ask again","progress.asked":"{done} of {total} asked.","progress.done":{one:"{count} address asked.",other:"{count} addresses asked."},"progress.twice":"Who is reached on two channels counts twice.",cancel:"Stop","state.cancelled":"Stopped by hand: the counts are of the {done} that were asked by then.","state.failed":"It broke off after {done}. Ask again; if that breaks off, too, look into the server’s log.",nobody:"Nobody is known there yet","nobody.text":"Who writes to you on one of these channels, or subscribes, is counted from then on.",picture:"{send} would go now, {hold} would wait, {drop} would not be sent",send:"Go now",hold:"Wait",drop:"Not sent","send.head":"Would go now","hold.head":"Would wait","drop.head":"Would not be sent",until:"They go {time}.","until.between":"They go between {from} and {to}.",examples:"For example",policies:{one:"Policy {names}",other:"Policies {names}"},why:"Why? {name}","why.title":"{name} now","why.none":"No address of theirs is asked about any more.","command.new":"New dry run",room:"{channel}: {left} of the {limit} people a day are left; the rest waits."};var a=Y(Pe);var Ge=50;function _e({chosen:e,onChange:r,error:o}){let i=V(),n=g(!1),s=R(null),p=y.value.filter(c=>e.includes(c.id)).map(({name:c})=>c),l=e.length>=Ge,_=c=>{c?e.includes(c)?r(e.filter(Fe=>Fe!==c)):l||r([...e,c]):r([])};return t(ne,{id:i,label:a("channels"),error:o,hint:l?a("channels.most"):void 0,children:[t("button",{ref:s,id:i,type:"button",class:"field-input choose","aria-haspopup":"dialog","aria-expanded":n.value,"aria-describedby":o||l?`${i}-more`:void 0,onClick:()=>n.value=!n.value,children:[t("span",{class:"choose-words",children:e.length?p.join(", ")||a("channels.some",{n:e.length}):a("channels.all")}),t(w,{name:"down",size:14})]}),n.value&&t(le,{anchor:s,label:a("channels"),placeholder:a("channels.find"),choices:[{id:"",label:a("channels.all"),icon:"globe",checked:!e.length},...y.value.map(c=>({id:c.id,label:c.name,art:t(oe,{type:c.type,size:20}),checked:e.includes(c.id)}))],onPick:({id:c})=>_(c),onClose:()=>n.value=!1})]})}var Ue=10;async function Je(e,r){let{items:o}=await m.get("/channels/types",{signal:r}),i=new Set(o.filter(({capabilities:l})=>l.templates).map(({type:l})=>l)),n=y.value.filter(({id:l,type:_})=>i.has(_)&&(!e.length||e.includes(l))),p=(await Promise.all(n.slice(0,Ue).map(({id:l})=>fe(l,r)))).flat().filter(he);return[...new Map(p.map(l=>[`${l.name} ${l.language}`,l])).values()]}function Se(e){return h(r=>Je(e,r),[e,y.value.length])}async function He(e){let r={limit:100,archived:!0},{items:o}=await m.get("/topics",{query:r,signal:e});return o.map(({topic:i})=>i)}function F(){return h(He,[])}function H({names:e,key:r}){return e[ee.value?.workspace.locale??""]??e.en??Object.values(e)[0]??r}function Oe(e,r){let o=e?.find(i=>i.id===r);return o?H(o):a("topic.unknown")}var Te=["promotional","topic","transactional","follow_up","survey","opt_in_request","reply"],Re=["api","bot","human"],k=["send","hold","drop"];function Ae(){let e=u.value,r=g(!1),o=g(null),i=l=>{u.value={...u.peek(),...l}},n=e.purpose!=="reply"&&!e.reason.trim()&&a("reason.needed")||(e.purpose==="topic"||e.purpose==="opt_in_request")&&!e.topic&&a("topic.needed"),s=async()=>{if(!(n||r.peek())){r.value=!0;try{let l=await m.post("/dry-runs",ve(u.peek()));b(`/outreach/dry-runs/${l.id}`)}catch(l){o.value=T(l)}r.value=!1}};D([{id:"dry-run",title:a("run"),keys:"mod+enter",icon:"search",always:!0,run:()=>{s()}}]);let p=l=>o.value?.field(l);return t(B,{title:a("form"),children:[t(qe,{one:e,set:i,wrong:p,onEnter:()=>{s()}}),t("details",{class:"dry-more",open:!!(e.template||e.words||e.at||e.tag),children:[t("summary",{children:a("more")}),t(U,{children:[t(Ke,{one:e,set:i}),!e.template&&t("div",{class:"fields-whole",children:t(ae,{label:a("words"),hint:a("words.hint"),error:p("blocks"),rows:2,value:e.words,onInput:l=>i({words:l})})}),t(E,{type:"datetime-local",label:a("at"),hint:a("at.hint"),value:e.at,error:p("at"),onInput:l=>i({at:l})}),t(E,{label:a("tag"),hint:a("tag.hint"),maxLength:60,autocomplete:"off",value:e.tag,error:p("tag"),onInput:l=>i({tag:l})})]})]}),t("div",{class:"dry-go",children:[o.value&&!o.value.fields.length&&t("p",{class:"field-error",role:"alert",children:o.value.words}),t(S,{look:"primary",icon:"search",keys:"mod+enter",busy:r.value,off:n,onClick:()=>{s()},children:a("run")})]})]})}function qe({one:e,set:r,wrong:o,onEnter:i}){return t(U,{children:[t(G,{label:a("purpose"),value:e.purpose,options:Te.map(n=>({value:n,label:a(`purpose.${n}`)})),onInput:n=>r({purpose:n})}),t(G,{label:a("author"),value:e.author,options:Re.map(n=>({value:n,label:a(`author.${n}`)})),onInput:n=>r({author:n})}),t("div",{class:"fields-whole",children:t(E,{label:a("reason"),hint:a("reason.hint"),maxLength:300,autocomplete:"off",value:e.reason,error:o("reason"),onInput:n=>r({reason:n}),onEnter:i})}),t(_e,{chosen:e.channels,error:o("channel_ids"),onChange:n=>r({channels:n,template:""})}),t(ze,{one:e,set:r,error:o("topic_id")})]})}function ze({one:e,set:r,error:o}){let n=(F().data??[]).filter(({archived_at:s})=>!s).map(s=>({id:s.id,label:H(s),also:s.key}));return t("div",{class:"dry-topic",children:[t(J,{label:a("topic"),value:e.topic,placeholder:a("topic.none"),choices:[{id:"",label:a("topic.none")},...n],error:o,onPick:s=>r({topic:s,subscribersOnly:!!s})}),e.topic&&t(ie,{label:a("subscribers"),checked:e.subscribersOnly,onChange:s=>r({subscribersOnly:s})})]})}function Ke({one:e,set:r}){let i=(Se(e.channels).data??[]).map(({name:n,language:s,body:p})=>({id:`${n} ${s}`,label:`${n.replaceAll("_"," ")} (${s})`,hint:p}));return!i.length&&!e.template?null:t("div",{class:"fields-whole",children:t(J,{label:a("template"),value:e.template,placeholder:a("template.none"),choices:[{id:"",label:a("template.none")},...i],onPick:n=>r({template:n})})})}function Ye({outcomes:e}){let{send:r,hold:o,drop:i}=e;return a("picture",{send:d(r),hold:d(o),drop:d(i)})}function N({run:e,small:r}){let o=Math.max(e.total,e.done,1);return t("span",{class:r?"dry-bar dry-bar-small":"dry-bar",role:"img","aria-label":Ye(e),children:k.filter(i=>e.outcomes[i]>0).map(i=>t("span",{class:`dry-part dry-${i}`,style:{width:`${100*e.outcomes[i]/o}%`}},i))})}function De({run:e,contact:r}){let o=g(!1),i=R(null),n=te(r);return t("li",{class:"dry-example",children:[t("a",{href:`/contacts/${r.id}`,dir:"auto",children:n}),t(j,{innerRef:i,icon:"info",size:14,label:a("why",{name:n}),popup:"dialog",expanded:o.value,onClick:()=>o.value=!o.value}),o.value&&t(se,{anchor:i,role:"dialog",class:"why",label:a("why.title",{name:n}),onClose:()=>o.value=!1,children:[t("h3",{class:"why-title",children:a("why.title",{name:n})}),t(je,{run:e,contact:r.id})]})]})}function je({run:e,contact:r}){let{data:o,error:i}=h(n=>m.get(`/dry-runs/${e}/contacts/${r}`,{signal:n}),[e,r]);return i?t("p",{class:"why-none",children:T(i).words}):o?o.items.length?t(f,{children:o.items.map(n=>t("section",{class:"dry-answer",children:[t("h4",{children:[n.channel_name," ",t("span",{children:n.channel_type==="web"?"":n.address})]}),t(ce,{verdict:n.verdict})]},`${n.channel_id} ${n.address}`))}):t("p",{class:"why-none",children:a("why.none")}):t("div",{class:"why-bones","aria-busy":"true",children:[t(M,{width:"70%"}),t(M,{}),t(M,{width:"85%"})]})}function Ee(e){let r=new Map;for(let{policy:o,...i}of e){let n=JSON.stringify([i.outcome,i.rule,i.why,i.instead]),s=r.get(n);r.set(n,s?Ve(s,i,o):{...i,policies:[o]})}return[...r.values()].sort((o,i)=>i.count-o.count)}function Ve(e,r,o){return{...e,count:e.count+r.count,examples:[...new Set([...e.examples,...r.examples])].slice(0,5),from:$e(e.from,r.from,(i,n)=>i<n),to:$e(e.to,r.to,(i,n)=>i>n),policies:e.policies.includes(o)?e.policies:[...e.policies,o]}}function $e(e,r,o){return!e||!r?e??r:o(Date.parse(e),Date.parse(r))?e:r}var W=new Intl.NumberFormat(K,{style:"percent",maximumFractionDigits:1});function P(e,r){return!r||!e?W.format(0):e/r<.001?`<${W.format(.001)}`:e<r&&e/r>.999?`>${W.format(.999)}`:W.format(e/r)}function Me({run:e}){let r=new Set(e.groups.map(({policy:o})=>o));return t(f,{children:k.map(o=>t(Xe,{run:e,outcome:o,named:r.size>1},o))})}function Xe({run:e,outcome:r,named:o}){let i=Ee(e.groups.filter(n=>n.outcome===r));return i.length?t("section",{class:"dry-groups","aria-label":a(`${r}.head`),children:[t("h2",{children:[t("span",{class:`dry-dot dry-${r}`,"aria-hidden":"true"}),a(`${r}.head`)]}),t("ul",{children:i.map(n=>t(Qe,{run:e,group:n,named:o},`${n.rule} ${n.why} ${n.instead}`))})]}):null}function Qe({run:e,group:r,named:o}){let i=r.examples.flatMap(n=>e.people?.find(s=>s.id===n)??[]);return t("li",{class:"dry-group",children:[t("p",{class:"dry-count",children:[t("strong",{children:d(r.count)}),t("span",{children:P(r.count,e.done)})]}),t("div",{class:"dry-said",children:[t("p",{class:"dry-why",children:r.why}),[Ze(r),r.outcome==="send"?"":r.instead].filter(Boolean).map(n=>t("p",{class:"dry-instead",children:n},n)),i.length>0&&t("ul",{class:"dry-examples","aria-label":a("examples"),children:i.map(n=>t(De,{run:e.id,contact:n},n.id))}),o&&t("p",{class:"dry-policy",children:a("policies",{n:r.policies.length,names:r.policies.join(", ")})})]})]})}function Ze({from:e,to:r}){if(!e)return"";let[o,i]=[e,r??e].map(n=>de(n,X()));return o===i?a("until",{time:o??""}):a("until.between",{from:o??"",to:i??""})}var Ce="/outreach/dry-runs",et=400,tt=3e3;function Ie({id:e}){let r=h(p=>m.get(`/dry-runs/${e}`,{signal:p}),[e]),{data:o,error:i,reload:n}=r,s=o?.state==="running";return v(()=>{if(!s)return;let p=setTimeout(n,i?tt:et);return()=>clearTimeout(p)},[s,o,i]),t(I,{title:o?q(o):a("one.title"),parent:Ce,wide:!0,actions:o&&t(rt,{run:o}),children:t(L,{load:r,lines:6,children:p=>t(ot,{run:p})})})}function q({asked:e}){let r=a(`purpose.${e.purpose??"promotional"}`);return e.reason?`${r}: ${e.reason}`:r}function rt({run:e}){if(!O("campaigns"))return null;let r=()=>m.post(`/dry-runs/${e.id}/cancel`).catch(Q);return e.state==="running"?t(S,{onClick:()=>{r()},children:a("cancel")}):t(S,{icon:"edit",onClick:()=>{u.value=xe(e.asked),b(Ce)},children:a("one.again")})}function ot({run:e}){return t("div",{class:"dry-run","aria-live":"off",children:[t(nt,{run:e}),e.total===0&&e.done===0&&e.state==="done"?t($,{icon:"contacts",title:a("nobody"),children:a("nobody.text")}):t(f,{children:[t(at,{run:e}),t(be,{rooms:e.rooms,said:({channel_name:r,left:o,limit:i})=>a("room",{channel:r,left:d(o),limit:d(i)})}),t(it,{run:e}),t(Me,{run:e})]})]})}function nt({run:e}){let{asked:r}=e,o=F(),i=r.topic_id?Oe(o.data,r.topic_id):"",s=(r.channel_ids??[]).map(l=>y.value.find(_=>_.id===l)?.name).filter(l=>l!==void 0),p=[s.length?s.join(", "):a("one.everywhere"),i&&a(r.subscribers_only?"one.subscribers":"one.as_topic",{topic:i}),r.at&&a("one.sent_at",{when:pe(r.at)}),a("one.about",{when:C(e.created_at,A.value),who:e.by_name})];return t("p",{class:"dry-about",children:p.filter(Boolean).join(" · ")})}function at({run:e}){let r=e.state==="running";return t("section",{class:"dry-picture","aria-busy":r||void 0,children:[t(N,{run:e}),t("dl",{class:"dry-figures",children:k.map(o=>t("div",{children:[t("dt",{children:[t("span",{class:`dry-dot dry-${o}`,"aria-hidden":"true"}),a(o)]}),t("dd",{children:[t("strong",{children:d(e.outcomes[o])})," ",t("span",{children:P(e.outcomes[o],e.done)})]})]},o))}),t("p",{class:"dry-progress",role:r?void 0:"status",children:[r?a("progress.asked",{done:d(e.done),total:d(e.total)}):a("progress.done",{n:e.done,count:d(e.done)})," ",(e.asked.channel_ids?.length??2)>1&&a("progress.twice")]})]})}function it({run:e}){return e.state!=="cancelled"&&e.state!=="failed"?null:t("p",{class:e.state==="failed"?"remark":"remark remark-plain",role:"status",children:[t(w,{name:e.state==="failed"?"warn":"info",size:16}),a(`state.${e.state}`,{done:d(e.done)})]})}var st=1500;function Le(){let e=me("/dry-runs"),{data:r,refresh:o}=e,i=r?.some(({state:n})=>n==="running");return v(()=>{if(!i)return;let n=setTimeout(o,st);return()=>clearTimeout(n)},[i,r]),t(B,{title:a("history"),children:t(L,{load:e,lines:3,children:n=>n.length?t(f,{children:[t(ye,{label:a("history"),children:n.map(s=>t(lt,{run:s},s.id))}),t(ue,{pages:e})]}):t($,{icon:"search",title:a("history.none"),children:a("history.none_text")})})})}function lt({run:e}){let{send:r,hold:o,drop:i}=e.outcomes,n=e.state==="running"?a("history.running",{share:P(e.done,e.total)}):a("history.counts",{send:d(r),hold:d(o),drop:d(i)}),s=a("history.by",{when:C(e.created_at,A.value),who:e.by_name});return t(ge,{title:q(e),hint:`${n} · ${s}`,href:`/outreach/dry-runs/${e.id}`,actions:t(N,{run:e,small:!0})})}re(ke);var Be="/outreach/dry-runs";function pt({params:e}){return D([O("campaigns")&&{id:"new-dry-run",title:a("command.new"),icon:"plus",run:()=>{u.value=x,b(Be)}}]),e.id?t(Ie,{id:e.id},e.id):t(dt,{})}function dt(){return ct(),t(I,{title:we("section.dry-runs"),lead:a("lead"),children:[O("campaigns")?t(Ae,{}):t("p",{class:"remark remark-plain read-only",children:[t(w,{name:"lock",size:16}),a("no_right")]}),t(Le,{})]})}function ct(){let e=Z.value.query.get("channels");v(()=>{e&&(u.value={...u.peek(),channels:e.split(",")},b(Be,{replace:!0}))},[e])}export{pt as default};
