import{c as b,f as M}from"./chunk-NHC2NZNY.js";import"./chunk-PD5O7NXH.js";import"./chunk-VMUXLHAX.js";import"./chunk-PFTYWGB3.js";import{a as h}from"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{Ca as D,G as B,Ha as A,L as E,Pa as k,Ra as T,b as _,c as u,d as $,eb as q,fb as L,gb as v,i as x,ib as W,jb as I,l as C,o as f,r as w,sa as N,u as P}from"./chunk-ZWZIZAJI.js";import{c as y,g as t,u as m}from"./chunk-TJUQQ3IT.js";var O=`.asked {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.asked-one {
  display: flex;
  align-items: start;
  gap: 8px;

  & > div {
    flex: 1;
    min-width: 0;
  }
  & .button-icon {
    flex: none;
    width: 24px;
    min-height: 24px;
    color: var(--faint);
  }
}
.asked-topic {
  display: flex;
  gap: 8px;
  min-width: 0;

  & > span {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  & > .asked-channel {
    flex: none;
    color: var(--faint);
  }
}
.asked-state {
  color: var(--muted);
  overflow-wrap: anywhere;
}
.asked-more {
  padding-top: 6px;

  & > summary {
    width: fit-content;
    color: var(--muted);
    line-height: 24px;
    cursor: pointer;

    &:hover {
      color: var(--text);
    }
  }
  &[open] > summary {
    padding-bottom: 4px;
  }
}
.asked-all {
  display: inline-block;
  padding-top: 4px;
}
`;var F={title:"What they asked for",none:"Nothing yet.",over:{one:"{n} that is over",other:"{n} that are over"},more:"More about {topic} on {channel}","often.daily":"daily","often.weekly":"weekly","often.monthly":"monthly","often.as_it_happens":"as it happens","state.pending":"waits for their confirmation since {when}","state.ended":"ended {when}","state.expired":"ran out {when}",until:"until {when}","next.now":"may hear of it now","next.at":"next from {when}","next.never":"hears nothing: they have left",end:"End it…","end.title":"End {topic}","end.text":"{name} hears no more of it on {channel}, and is not asked again. It is kept with the proof, with your name.","end.said":"How they said so","end.said_hint":"In their words: “please no more mails”.","end.do":"End it","end.done":"{topic} ended",consents:"Agreed to and taken back","consents.none":"Nothing was agreed to or taken back.","consents.all":"All of it, with the proof","act.asked":"asked, to be confirmed","act.given":"agreed","act.renewed":"agreed anew","act.withdrawn":"took it back","kind.service":"Service messages","kind.marketing":"Promotion","kind.all":"Everything"};var r=$(F);var Q=8;function H({contact:e,fresh:n}){let o=m(!1);return t("details",{class:"asked-more",onToggle:i=>o.value=i.currentTarget.open,children:[t("summary",{children:r("consents")}),o.value&&t(R,{contact:e},String(n))]})}function R({contact:e}){let{data:n,error:o}=k(i=>f.get(`/contacts/${e}/consents`,{query:{limit:Q},signal:i}),[e]);return o?t("p",{class:"part-none",children:u("contact.not_loaded")}):n?n.items.length?t(y,{children:[t("ol",{class:"facts",children:n.items.map(i=>t("li",{class:"fact fact-time",children:[t("time",{dateTime:i.at,title:L(i.at),children:q(i.at,w.value)}),t("span",{class:"fact-value",title:i.words,children:V(i)})]},i.id))}),t("a",{class:"asked-all",href:`/outreach/consents?contact=${e}`,children:r("consents.all")})]}):t("p",{class:"part-none",children:r("consents.none")}):t(b,{})}function V({kind:e,act:n,topic_name:o,channel_type:i}){let s=e==="topic"?o??"":r(`kind.${e}`),a=i&&h(i);return`${[s,a].filter(Boolean).join(", ")}: ${r(`act.${n}`)}`}function j({contact:e,one:n,onClose:o,onDone:i}){let s=m(""),a=m(!1),c=m(null),d=async()=>{if(!a.peek()){a.value=!0;try{let p={said:s.value.trim()||null};await f.remove(`/topics/${n.topic_id}/subscribers/${n.identity_id}`,{query:p}),P(r("end.done",{topic:g(n)})),i()}catch(p){c.value=C(p),a.value=!1}}};return t(D,{title:r("end.title",{topic:g(n)}),onClose:o,foot:t(y,{children:[t(x,{onClick:o,children:u("dialog.cancel")}),t(x,{look:"primary",class:"button-destroy",busy:a.value,onClick:()=>{d()},children:r("end.do")})]}),children:[t("p",{children:r("end.text",{name:E(e),channel:n.channel_name})}),t(A,{label:r("end.said"),hint:r("end.said_hint"),maxLength:500,autocomplete:"off",value:s.value,error:c.value?.words,onInput:p=>s.value=p,onEnter:()=>{d()}})]})}function U(e,n){let{state:o,frequency:i,expires_at:s}=e,a=r(`often.${i}`);if(o==="pending")return S([a,r("state.pending",{when:v(e.asked_at)})]);if(o!=="active")return S([a,r(`state.${o}`,{when:v(e.ended_at??e.asked_at)})]);let c=s&&r("until",{when:Y(s,n)});return S([a,X(e,n),c])}function X({left:e,next:n},o){if(e)return r("next.never");if(!n)return"";if(n.outcome==="send")return r("next.now");let i=n.until??(n.rule==="frequency"&&n.params.until);return i?r("next.at",{when:I(String(i),o)}):n.said?.why??""}function Y(e,n){return Date.parse(e)-n<6*864e5?W(e,n):v(e)}function S(e){let n=e.filter(Boolean).join(" · ");return n.charAt(0).toUpperCase()+n.slice(1)}N(O);var Z=100;function Qt({contact:e}){let n=e.identities.map(({id:l,left:G})=>`${l} ${G}`),{data:o,error:i,reload:s}=k(l=>f.get(`/contacts/${e.id}/subscriptions`,{query:{limit:Z},signal:l}),[e.id,n]),a=m(null),c=o?.items??[],d=c.filter(({state:l})=>l==="active"||l==="pending"),p=c.filter(l=>!d.includes(l));return t(M,{title:r("title"),children:[!o&&!i&&t(b,{}),i&&!o?t("p",{class:"part-none",children:u("contact.not_loaded")}):null,o&&!d.length&&t("p",{class:"part-none",children:r("none")}),t(z,{all:d,onEnd:l=>a.value=l}),p.length>0&&t("details",{class:"asked-more",children:[t("summary",{children:r("over",{n:p.length})}),t(z,{all:p})]}),t(H,{contact:e.id,fresh:o}),a.value&&t(j,{contact:e,one:a.value,onClose:()=>a.value=null,onDone:()=>{a.value=null,s()}})]})}function g({topic_names:e,topic_key:n}){return e[_.slice(0,2)]??Object.values(e)[0]??n}function z({all:e,onEnd:n}){return e.length?t("ul",{class:"asked",children:e.map(o=>t("li",{class:"asked-one",children:[t("div",{children:[t("p",{class:"asked-topic",children:[t("span",{dir:"auto",children:g(o)}),t("span",{class:"asked-channel",children:h(o.channel_type)})]}),t("p",{class:"asked-state",children:U(o,w.value)})]}),n&&B("contacts")&&t(T,{label:r("more",{topic:g(o),channel:h(o.channel_type)}),place:"below-end",items:[{label:r("end"),icon:"cross",danger:!0,run:()=>n(o)}]})]},`${o.identity_id} ${o.topic_id}`))}):null}export{Qt as AskedFor,g as topicName};
