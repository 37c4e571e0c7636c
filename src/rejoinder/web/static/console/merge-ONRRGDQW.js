import{a as T}from"./chunk-NHC2NZNY.js";import"./chunk-PD5O7NXH.js";import"./chunk-VMUXLHAX.js";import"./chunk-PFTYWGB3.js";import{a as h}from"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{Ca as S,L as p,Pa as j,Ua as $,Ya as M,Za as z,c as w,d as N,f as F,gb as I,h as k,i as y,m as A,o as d,sa as D,u as v,v as x,va as C}from"./chunk-ZWZIZAJI.js";import{c as b,g as o,l as O,u}from"./chunk-TJUQQ3IT.js";var W={"choose.title":"Merge {name} with…","choose.find":"Find by name, email or phone","choose.likely":"Maybe the same person","choose.found":"Found","choose.none":"Nobody else has these words.","choose.begin":"Type a name, an email address or a number.","choose.same_email":"Same email address","choose.same_phone":"Same telephone number","choose.wrong":"The search did not work. Type again.","compare.title":"Make them one contact","compare.loading":"Comparing the two","compare.values":"What is known of each","compare.stays":"stays","compare.goes":"becomes part of it","compare.swap":"Swap them","compare.swap_off":"Your own system knows {name} as {id}, so that one stays.","compare.wins":"is kept","compare.back":"Somebody else","compare.do":"Merge","compare.effects":"What happens","row.name":"Name","row.email":"Email","row.phone":"Phone","row.external_id":"Your own id","row.language":"Language","row.city":"City","row.channels":"Channels","row.conversations":"Conversations","row.subscriptions":"Subscriptions","row.first_seen":"First seen","effect.moves":{one:"{channels} with {n} conversation of {name} comes along.",other:"{channels} with {n} conversations of {name} come along."},"effect.subscriptions":"Each subscription stays on its channel, as often as it was asked for.","effect.counts":"What both received counts together: neither gets more messages than one person may.","effect.all":"{name} has left: from now on nothing may be sent to either.","effect.promotional":"{name} wants no promotion: from now on that holds for both.","effect.topic":"{name} left a topic on every channel: from now on that holds for both.","effect.blocked":"You blocked {name}: from now on both are blocked.","effect.free":"Neither has left, and neither is blocked.","effect.back":"It can be split again, address by address. What either had stopped stays stopped for both.",done:"{gone} is part of {kept} now",undone:"{gone} and {kept} are two again","undone.part":"What was split back stays. Split the rest by the menus of the channels."};var r=N(W);var te=200,ne=20;function V({contact:e,onPick:t,onClose:a}){let n=u(""),i=j(m=>d.get(`/contacts/${e.id}/duplicates`,{signal:m}),[e.id]),{found:s,wrong:l}=ae(n.value),f=[...(n.value.trim()?[]:i.data?.items??[]).map(m=>q(m.contact,r("choose.likely"),r(`choose.same_${m.same[0]?.by??"email"}`))),...s.filter(({id:m})=>m!==e.id).map(m=>q(m,r("choose.found")))],c=l?r("choose.wrong"):n.value.trim()?r("choose.none"):r("choose.begin");return o(S,{title:r("choose.title",{name:p(e)}),size:"medium",class:"joining",onClose:a,children:o($,{label:r("choose.find"),placeholder:r("choose.find"),choices:f,found:!0,empty:c,onQuery:m=>{n.value=m},onPick:({id:m})=>t(m)})})}function q(e,t,a){let n=[...new Set(e.identities.map(({channel_type:i})=>h(i)))].join(", ");return{id:e.id,label:p(e),hint:[a,n,e.email,e.phone,e.city].filter(Boolean).join(" · ")||void 0,group:t,art:o(C,{name:p(e),url:e.avatar_url,size:28})}}function ae(e){let t=u([]),a=u(!1),n=e.trim();return O(()=>{let i=new AbortController,s=async()=>{try{let g=await d.get("/contacts",{query:{q:n,limit:ne},signal:i.signal});t.value=g.items,a.value=!1}catch{i.signal.aborted||(a.value=!0)}};n||(t.value=[]);let l=n?setTimeout(()=>{s()},te):void 0;return()=>{clearTimeout(l),i.abort()}},[n]),{found:t.value,wrong:a.value}}var ie=["name","email","phone","external_id","locale","city"];function Y({kept:e,gone:t,after:a},n){let[i,s]=[e.contact,t.contact],l=ie.map(c=>H(c,i[c],s[c],a[c])),f=[...new Set([...Object.keys(i.attributes),...Object.keys(s.attributes)])].map(c=>H(`attribute-${c}`,i.attributes[c],s.attributes[c],a.attributes[c]));return[...l,...f].filter(c=>c.kept||c.gone).map(c=>c.id==="locale"?{...c,kept:n(c.kept),gone:n(c.gone)}:c)}function H(e,t,a,n){return{id:e,kept:_(t),gone:_(a),wins:_(t)===_(n)?"kept":"gone"}}function _(e){return typeof e=="object"&&e!==null?JSON.stringify(e):String(e??"")}var re=["name","email","phone","locale","zone"];function R(e,t){let a=re.filter(i=>(e[i]||null)!==(t[i]||null)),n=Object.keys(t.attributes).filter(i=>!(i in e.attributes));return{...Object.fromEntries(a.map(i=>[i,e[i]||null])),...n.length&&{attributes:Object.fromEntries(n.map(i=>[i,null]))}}}function L(e,t){return!!e.external_id==!!t.external_id?null:e.external_id?e:t}async function G({kept:e,gone:t}){let[a,n]=[e.contact,t.contact],i=await d.post(`/contacts/${a.id}/merge`,{other_id:n.id}),s={label:w("toast.undo"),run:()=>{se(a,n,i)}};return v(r("done",{gone:p(n),kept:p(a)}),{stay:12e3,action:n.identities.length?s:void 0}),i}async function se(e,t,a){try{for(let{id:i}of t.identities)await d.post(`/contacts/${e.id}/identities/${i}/split`);let n=R(e,a);Object.keys(n).length&&await d.patch(`/contacts/${e.id}`,n),v(r("undone",{gone:p(t),kept:p(e)}))}catch(n){x(n),v(r("undone.part"),{stay:1e4})}}function Q({foreseen:e}){return o("section",{class:"joining-effects","aria-label":r("compare.effects"),children:[o("h3",{children:r("compare.effects")}),o("ul",{children:ce(e).map(({icon:t,text:a,stops:n})=>o("li",{class:n?"joining-stops":void 0,children:[o(k,{name:t,size:16}),a]},a))})]})}function ce(e){let{kept:t,gone:a}=e,n=[...new Set(a.contact.identities.map(s=>h(s.channel_type)))].join(", "),i=[...J(t),...J(a)].map(s=>({icon:"block",text:s,stops:!0}));return[...n?[{icon:"inbox",text:r("effect.moves",{n:a.conversations,channels:n,name:p(a.contact)})}]:[],...t.subscriptions+a.subscriptions?[{icon:"bell",text:r("effect.subscriptions")}]:[],{icon:"reports",text:r("effect.counts")},...i.length?i:[{icon:"check",text:r("effect.free")}],{icon:"undo",text:r("effect.back")}]}var le={all:"effect.all",promotional:"effect.promotional"};function J({contact:e,stops:t}){let a=p(e),n=t.filter(({how:i})=>i!=="business").map(({scope:i})=>r(le[i]??"effect.topic",{name:a}));return[...new Set([...e.blocked?[r("effect.blocked",{name:a})]:[],...n])]}async function pe(e,t,a){let n=(l,g)=>d.get(`/contacts/${l}/merge`,{query:{other_id:g},signal:a}),i=await n(e,t);return L(i.kept.contact,i.gone.contact)?.id===t?n(t,e):i}function X({contact:e,other:t,onBack:a,onClose:n,onDone:i}){let s=u(!1),l=u(!1),g=s.value?[t,e.id]:[e.id,t],{data:f,error:c,reload:m}=j(E=>pe(...g,E),g),ee=async()=>{if(!(!f||l.peek())){l.value=!0;try{i(await G(f))}catch(E){x(E),m()}l.value=!1}},B=f&&L(f.kept.contact,f.gone.contact);return o(S,{title:r("compare.title"),size:"large",class:"joining",onClose:n,foot:o(b,{children:[o(y,{look:"quiet",icon:"back",class:"joining-back",onClick:a,children:r("compare.back")}),o(y,{onClick:n,children:w("dialog.cancel")}),o(y,{look:"primary",busy:l.value,off:!f&&r("compare.loading"),onClick:()=>{ee()},children:r("compare.do")})]}),children:f?o(b,{children:[o(me,{foreseen:f}),o(y,{class:"joining-swap",off:B?r("compare.swap_off",{name:p(B),id:B.external_id??""}):void 0,onClick:()=>s.value=!s.value,children:r("compare.swap")}),o(Q,{foreseen:f})]}):c?o(A,{error:c,onRetry:m}):o(he,{})})}function me({foreseen:e}){let{kept:t,gone:a}=e;return o("table",{class:"joining-table","aria-label":r("compare.values"),children:[o("thead",{children:o("tr",{children:[o("td",{}),o(U,{side:t,stays:!0}),o(U,{side:a})]})}),o("tbody",{children:[Y(e,T).map(({id:n,kept:i,gone:s,wins:l})=>o("tr",{children:[o("th",{scope:"row",children:de(n)}),o(K,{text:i,wins:l==="kept"&&!!i,loses:l==="gone"&&i!==s}),o(K,{text:s,wins:l==="gone"&&!!s,loses:l==="kept"&&i!==s})]},n)),o(P,{name:r("row.channels"),of:ue,sides:[t,a]}),o(P,{name:r("row.conversations"),of:({conversations:n})=>F(n),sides:[t,a]}),o(P,{name:r("row.subscriptions"),of:({subscriptions:n})=>F(n),sides:[t,a]}),o(P,{name:r("row.first_seen"),of:ge,sides:[t,a]})]})]})}function U({side:{contact:e},stays:t}){return o("th",{scope:"col",children:o("span",{class:"joining-who",children:[o(C,{name:p(e),url:e.avatar_url,size:28}),o("span",{children:[o("strong",{dir:"auto",children:p(e)}),o("small",{class:t?"joining-stays":void 0,children:r(t?"compare.stays":"compare.goes")})]})]})})}function K({text:e,wins:t,loses:a}){return o("td",{class:a?"joining-loses":void 0,dir:"auto",children:[e||"–",t&&o(b,{children:[" ",o(k,{name:"check",size:13,class:"joining-tick"}),o("span",{class:"unseen",children:r("compare.wins")})]})]})}function P({name:e,of:t,sides:a}){return o("tr",{children:[o("th",{scope:"row",children:e}),o("td",{children:t(a[0])}),o("td",{children:t(a[1])})]})}var fe={name:"row.name",email:"row.email",phone:"row.phone",external_id:"row.external_id",locale:"row.language",city:"row.city"};function de(e){let t=fe[e];return t?r(t):e.replace("attribute-","").replaceAll("_"," ")}function ue({contact:e}){return e.identities.map(t=>h(t.channel_type)).join(", ")||"–"}function ge({contact:e}){return e.first_seen_at?I(e.first_seen_at):"–"}function he(){return o("div",{class:"joining-bones","aria-busy":"true",children:[o(z,{label:r("compare.loading")}),[48,62,54,58,46,60].map(e=>o(M,{width:`${e}%`},e))]})}var Z=`.joining .picker {
  margin: -6px -20px -16px;
}
.joining .picker-list {
  min-height: 200px;
}
.joining-table {
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;
  color: var(--text);

  & thead td {
    width: 128px;
  }
  & thead th {
    width: auto;
    padding: 4px 12px 10px 0;
    font-weight: 400;
    text-align: start;
  }
  & tbody th,
  & tbody td {
    padding: 5px 12px 5px 0;
    border-top: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  & tbody th {
    color: var(--muted);
    font-weight: 400;
  }
  & tbody th::first-letter {
    text-transform: uppercase;
  }
}
.joining-who {
  display: flex;
  align-items: center;
  gap: 8px;
  min-width: 0;

  & > .avatar {
    flex: none;
  }
  & > span:last-child {
    display: grid;
    min-width: 0;
  }
  & strong {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  & small {
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
  & .joining-stays {
    color: var(--accent);
  }
}
.joining-loses {
  color: var(--faint);
  text-decoration: line-through;
  text-decoration-color: var(--line);
}
.joining-tick {
  display: inline-block;
  vertical-align: -1px;
  color: var(--accent);
}
.joining-swap {
  justify-self: start;
}
.joining-back {
  margin-inline-end: auto;
}
.joining-effects {
  & h3 {
    padding-bottom: 4px;
    color: var(--text);
    font-weight: 600;
  }
  & ul {
    display: grid;
    gap: 6px;
  }
  & li {
    display: flex;
    gap: 8px;
  }
  & .icon {
    flex: none;
    margin-top: 2px;
    color: var(--faint);
  }
}
.joining-stops {
  color: var(--late);

  & > .icon {
    color: var(--late);
  }
}
.joining-bones {
  display: grid;
  gap: 16px;
  min-height: 320px;
  align-content: start;
  padding: 12px 0;
}
@media (max-width: 599px) {
  .joining-table {
    & thead td {
      width: 100px;
    }
    & .avatar {
      display: none;
    }
  }
  .joining-back {
    flex-basis: 100%;
    justify-content: start;
  }
}
`;D(Z);function xo({contact:e,other:t,onClose:a,onDone:n}){let i=u(t);return i.value?o(X,{contact:e,other:i.value,onBack:()=>i.value=void 0,onClose:a,onDone:n}):o(V,{contact:e,onPick:s=>i.value=s,onClose:a})}export{xo as Merge};
