import{b as P}from"./chunk-VMUXLHAX.js";import{F as k,L as _,Pa as c,Qa as O,Ya as u,b as h,d as f,f as s,j as g,jb as T,l as w,o as l,s as v,sa as A}from"./chunk-ZWZIZAJI.js";import{c as d,g as o,n as x,u as b}from"./chunk-TJUQQ3IT.js";var S={lead:"If I sent this now, who would get it? The rules are asked about everybody whom a channel knows. Nothing is sent, and nothing is used up.",form:"The message",purpose:"What it is","purpose.promotional":"Offer","purpose.topic":"News on a topic","purpose.transactional":"About an order","purpose.follow_up":"Follow-up","purpose.survey":"Survey","purpose.opt_in_request":"Request to subscribe","purpose.reply":"Answer",reason:"Why they get it","reason.hint":"What the business starts needs a reason: it is kept with each message.","reason.needed":"Say why they get it.",author:"Who says it","author.api":"It goes by itself","author.bot":"A bot","author.human":"A person",channels:"Channels","channels.all":"Every channel","channels.some":{one:"{n} channel",other:"{n} channels"},"channels.find":"Find a channel","channels.most":"Fifty channels at most, or every one.",topic:"Topic","topic.none":"No topic","topic.needed":"Choose the topic.","topic.unknown":"A topic",subscribers:"Only those who subscribed to it",words:"What it says","words.hint":"A text that asks for personal data goes to nobody. May be left empty.",template:"Template","template.none":"No template, plain words",more:"Template, words, time and tag",at:"Sent at","at.hint":"Empty means now.",tag:"Message tag","tag.hint":"Messenger and Instagram know HUMAN_AGENT.",run:"Ask about everybody",no_right:"Your role reads dry runs, but does not start any.",history:"Asked before","history.none":"Nothing was asked yet","history.none_text":"Each dry run is kept here for 30 days, with its counts and examples.","history.running":"{share} asked","history.counts":"{send} go, {hold} wait, {drop} not sent","history.by":"{when} by {who}","one.title":"Dry run","one.about":"Asked {when} by {who}","one.sent_at":"as if sent {when}","one.everywhere":"Every channel","one.subscribers":"subscribers of {topic} only","one.as_topic":"topic {topic}","one.again":"Ask again","progress.asked":"{done} of {total} asked.","progress.done":{one:"{count} address asked.",other:"{count} addresses asked."},"progress.twice":"Who is reached on two channels counts twice.",cancel:"Stop","state.cancelled":"Stopped by hand: the counts are of the {done} that were asked by then.","state.failed":"It broke off after {done}. Ask again; if that breaks off, too, look into the server’s log.",nobody:"Nobody is known there yet","nobody.text":"Who writes to you on one of these channels, or subscribes, is counted from then on.",picture:"{send} would go now, {hold} would wait, {drop} would not be sent",send:"Go now",hold:"Wait",drop:"Not sent","send.head":"Would go now","hold.head":"Would wait","drop.head":"Would not be sent",until:"They go {time}.","until.between":"They go between {from} and {to}.",examples:"For example",policies:{one:"Policy {names}",other:"Policies {names}"},why:"Why? {name}","why.title":"{name} now","why.none":"No address of theirs is asked about any more.","command.new":"New dry run",room:"{channel}: {left} of the {limit} people a day are left; the rest waits."};var i=f(S);var R=`.dry-run {
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
`;A(R);async function G(e){let t={limit:100,archived:!0},{items:r}=await l.get("/topics",{query:t,signal:e});return r.map(({topic:n})=>n)}function te(){return c(G,[])}function J({names:e,key:t}){return e[k.value?.workspace.locale??""]??e.en??Object.values(e)[0]??t}function re(e,t){let r=e?.find(n=>n.id===t);return r?J(r):i("topic.unknown")}var ne=["promotional","topic","transactional","follow_up","survey","opt_in_request","reply"],ae=["api","bot","human"],m=["send","hold","drop"];function C({outcomes:e}){let{send:t,hold:r,drop:n}=e;return i("picture",{send:s(t),hold:s(r),drop:s(n)})}function le({run:e,small:t}){let r=Math.max(e.total,e.done,1);return o("span",{class:t?"dry-bar dry-bar-small":"dry-bar",role:"img","aria-label":C(e),children:m.filter(n=>e.outcomes[n]>0).map(n=>o("span",{class:`dry-part dry-${n}`,style:{width:`${100*e.outcomes[n]/r}%`}},n))})}var y=new Intl.NumberFormat(h,{style:"percent",maximumFractionDigits:1});function E(e,t){return!t||!e?y.format(0):e/t<.001?`<${y.format(.001)}`:e<t&&e/t>.999?`>${y.format(.999)}`:y.format(e/t)}function $({run:e,contact:t}){let r=b(!1),n=x(null),a=_(t);return o("li",{class:"dry-example",children:[o("a",{href:`/contacts/${t.id}`,dir:"auto",children:a}),o(g,{innerRef:n,icon:"info",size:14,label:i("why",{name:a}),popup:"dialog",expanded:r.value,onClick:()=>r.value=!r.value}),r.value&&o(O,{anchor:n,role:"dialog",class:"why",label:i("why.title",{name:a}),onClose:()=>r.value=!1,children:[o("h3",{class:"why-title",children:i("why.title",{name:a})}),o(U,{run:e,contact:t.id})]})]})}function U({run:e,contact:t}){let{data:r,error:n}=c(a=>l.get(`/dry-runs/${e}/contacts/${t}`,{signal:a}),[e,t]);return n?o("p",{class:"why-none",children:w(n).words}):r?r.items.length?o(d,{children:r.items.map(a=>o("section",{class:"dry-answer",children:[o("h4",{children:[a.channel_name," ",o("span",{children:a.channel_type==="web"?"":a.address})]}),o(P,{verdict:a.verdict})]},`${a.channel_id} ${a.address}`))}):o("p",{class:"why-none",children:i("why.none")}):o("div",{class:"why-bones","aria-busy":"true",children:[o(u,{width:"70%"}),o(u,{}),o(u,{width:"85%"})]})}function N(e){let t=new Map;for(let{policy:r,...n}of e){let a=JSON.stringify([n.outcome,n.rule,n.why,n.instead]),p=t.get(a);t.set(a,p?B(p,n,r):{...n,policies:[r]})}return[...t.values()].sort((r,n)=>n.count-r.count)}function B(e,t,r){return{...e,count:e.count+t.count,examples:[...new Set([...e.examples,...t.examples])].slice(0,5),from:M(e.from,t.from,(n,a)=>n<a),to:M(e.to,t.to,(n,a)=>n>a),policies:e.policies.includes(r)?e.policies:[...e.policies,r]}}function M(e,t,r){return!e||!t?e??t:r(Date.parse(e),Date.parse(t))?e:t}function Je({run:e}){let t=new Set(e.groups.map(({policy:r})=>r));return o(d,{children:m.map(r=>o(I,{run:e,outcome:r,named:t.size>1},r))})}function I({run:e,outcome:t,named:r}){let n=N(e.groups.filter(a=>a.outcome===t));return n.length?o("section",{class:"dry-groups","aria-label":i(`${t}.head`),children:[o("h2",{children:[o("span",{class:`dry-dot dry-${t}`,"aria-hidden":"true"}),i(`${t}.head`)]}),o("ul",{children:n.map(a=>o(F,{run:e,group:a,named:r},`${a.rule} ${a.why} ${a.instead}`))})]}):null}function F({run:e,group:t,named:r}){let n=t.examples.flatMap(a=>e.people?.find(p=>p.id===a)??[]);return o("li",{class:"dry-group",children:[o("p",{class:"dry-count",children:[o("strong",{children:s(t.count)}),o("span",{children:E(t.count,e.done)})]}),o("div",{class:"dry-said",children:[o("p",{class:"dry-why",children:t.why}),[L(t),t.outcome==="send"?"":t.instead].filter(Boolean).map(a=>o("p",{class:"dry-instead",children:a},a)),n.length>0&&o("ul",{class:"dry-examples","aria-label":i("examples"),children:n.map(a=>o($,{run:e.id,contact:a},a.id))}),r&&o("p",{class:"dry-policy",children:i("policies",{n:t.policies.length,names:t.policies.join(", ")})})]})]})}function L({from:e,to:t}){if(!e)return"";let[r,n]=[e,t??e].map(a=>T(a,v()));return r===n?i("until",{time:r??""}):i("until.between",{from:r??"",to:n??""})}export{i as a,te as b,J as c,re as d,ne as e,ae as f,m as g,le as h,E as i,Je as j};
