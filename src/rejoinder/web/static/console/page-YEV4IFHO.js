import{a as J,b as K}from"./chunk-REMCY3NZ.js";import{c as V,g as U,h as Z,i as j}from"./chunk-LBVZB5R2.js";import"./chunk-KLH5BFUE.js";import"./chunk-Z2NCC2VZ.js";import{e as q,f as $}from"./chunk-P3DKYIOI.js";import{a as h,b as F,c as S,d as G,e as H,f as Y}from"./chunk-QG7FVLYS.js";import{b as A}from"./chunk-SOMETG74.js";import"./chunk-VOG4MOQJ.js";import"./chunk-D43QEFA2.js";import"./chunk-BYXBJQAS.js";import"./chunk-FLX77X7E.js";import"./chunk-YTABPYR4.js";import"./chunk-VDFPHCRU.js";import"./chunk-FIUOMZSF.js";import"./chunk-CMLN35GF.js";import"./chunk-ZTGWC5RD.js";import{B as u,P as m,R as T,S as N,Va as z,ba as x,c as D,f as M,fa as R,ga as y,i as v,j as W,k as g,n as B,o as b,q as w,ra as k,t as C,x as O,z as L}from"./chunk-MEYSKUYH.js";import{k as d,n as t}from"./chunk-BR34IEFM.js";var c=["business","location","messenger","owner","install"],P=10;function X(e){let o=D([...navigator.languages],h),s=G(S());return{token:e,business:"",language:o,location:"",zone:S(),country:s.length===2?s:"",always:!1,hours:q,messenger:{look:{accent:"#0d766e",position:"right",offset_x:20,offset_y:20,theme:"auto"},greeting:{},starters:{},allowed_origins:[],show_faces:!0},name:"",email:"",password:""}}function E(e,o){return({business:[["workspace.name",!!o.business.trim()]],location:[["location.name",!!o.location.trim()]],owner:[["owner.name",!!o.name.trim()],["owner.email",/^\S+@\S+$/.test(o.email.trim())],["owner.password",o.password.length>=P]]}[e]??[]).filter(([,n])=>!n).map(([n])=>n)}function Q(e){let[o]=e.split(".");return o==="workspace"||o==="token"?"business":o==="location"||o==="messenger"?o:"owner"}function ee(e){let{look:o,greeting:s,starters:n}=e.messenger;return{...e.token&&{token:e.token.trim()},workspace:{name:e.business.trim(),locale:e.language},owner:{name:e.name.trim(),email:e.email.trim(),password:e.password},location:{name:e.location.trim(),zone:e.zone,country:e.country||null,hours:e.always?{}:e.hours},messenger:{accent:o.accent,position:o.position,greeting:s,starters:n}}}var te=`.setup {
  height: 100dvh;
  overflow: auto;
  padding: clamp(24px, 7vh, 72px) 24px 48px;
  background: var(--bg);
}
.setup-column {
  max-width: 600px;
  margin: 0 auto;
}
.setup-wide {
  max-width: 920px;
}
.setup-steps {
  display: flex;
  gap: 4px;
  margin-bottom: 32px;
}
.setup-step {
  flex: 1;
  min-width: 0;
  padding-top: 8px;
  border-top: 2px solid var(--line);
  color: var(--faint);
  font: var(--text-small) var(--sans);

  & > * {
    display: flex;
    align-items: center;
    gap: 6px;
    max-width: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }
  & > button {
    cursor: pointer;

    &:hover {
      color: var(--text);
    }
  }
}
.setup-step[aria-current] {
  border-color: var(--accent);
  color: var(--text);
  font-weight: 600;
}
.setup-done {
  border-color: var(--accent);
  color: var(--muted);
}
.setup-step-mark {
  display: grid;
  place-items: center;
  flex: none;
  min-width: 12px;
}
.setup-step-words {
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.setup-form {
  display: grid;
  gap: 20px;
  grid-template-columns: minmax(0, 1fr);
  margin-top: 24px;
}
.setup-fields {
  display: grid;
  gap: 20px;
  align-content: start;
}
.setup-messenger {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 400px;
  gap: 40px;
}
.setup-foot {
  display: flex;
  justify-content: flex-end;
  gap: 8px;
  padding-top: 4px;
}
@media (max-width: 759px) {
  .setup {
    padding: 24px 16px 32px;
  }
  .setup-messenger {
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .setup-step-words {
    display: none;
  }
  .setup-step[aria-current] .setup-step-words {
    display: block;
  }
  .setup-step[aria-current] {
    flex: 3;
  }
}
`;var oe={steps:"Steps","step.business":"Your business","step.location":"Location","step.messenger":"Messenger","step.owner":"Your account","step.install":"Install","business.title":"What is your business called?","business.lead":"Customers see this name in the messenger. Everything here can be changed later.","business.name":"Name of the business","business.language":"Main language of your customers",token:"Set-up token",token_hint:"It stands in the log of the server, so that nobody else can set it up before you.","location.title":"Where and when are you open?","location.lead":"Your hours are shown in the messenger, and away messages go out when you are closed. More locations can follow.","location.name":"Name of the location","location.name_example":"Main street","location.always":"We answer around the clock","messenger.title":"Make the messenger yours","messenger.lead":"What you see beside it is what visitors get.","owner.title":"Your own account","owner.lead":"You will be the owner: you can invite others and give them roles.","owner.name":"Your name","owner.email":"Email","owner.password":"Password","owner.password_hint":"At least 10 characters. A sentence is good: long, and easy to keep in mind.","install.title":"Put it on your site","install.lead":"A few lines of code, and visitors can write to you.","install.done":"Go to the inbox",next:"Continue",back:"Back",create:"Create the workspace",needed:"Fill this in.",email_wrong:"This is no email address.",password_short:{one:"{n} more character.",other:"{n} more characters."},already:"This server is set up already",already_text:"Sign in, or ask its owner for an invitation.",signin:"Go to sign-in",loading:"Looking at the server"};var r=M(oe);function ne({draft:e,set:o,wrong:s,tokenNeeded:n}){return t(d,{children:[t(m,{label:r("business.name"),name:"organization",autocomplete:"organization",maxLength:120,value:e.business,error:s("workspace.name"),onInput:a=>o({business:a})}),t(T,{label:r("business.language"),value:e.language,options:h.map(a=>({value:a,label:F(a)})),onInput:a=>o({language:a})}),(n||e.token)&&t(m,{label:r("token"),hint:r("token_hint"),autocomplete:"off",value:e.token,error:s("token"),onInput:a=>o({token:a})})]})}function se({draft:e,set:o,wrong:s}){return t(d,{children:[t(m,{label:r("location.name"),placeholder:r("location.name_example"),maxLength:120,value:e.location,error:s("location.name"),onInput:n=>o({location:n})}),t(A,{children:[t(H,{value:e.zone,onPick:n=>o({zone:n}),error:s("location.zone")}),t(Y,{value:e.country,onPick:n=>o({country:n}),error:s("location.country")})]}),t(N,{label:r("location.always"),checked:e.always,onChange:n=>o({always:n})}),!e.always&&t($,{week:e.hours,onChange:n=>o({hours:n})})]})}function re({draft:e,set:o,wrong:s}){let{messenger:n}=e;return t("div",{class:"setup-messenger",children:[t("div",{class:"setup-fields",children:[t(U,{value:n.look.accent,onInput:a=>o({messenger:{...n,look:{...n.look,accent:a}}}),error:s("messenger.accent")}),t(V,{settings:n,language:e.language,onChange:a=>o({messenger:{...n,...a}}),wrong:a=>s(`messenger.${a}`)})]}),t(Z,{name:e.business,settings:n,language:e.language})]})}function ae({draft:e,set:o,wrong:s}){let n=P-e.password.length,a=e.password&&n>0?r("password_short",{n}):r("owner.password_hint");return t(d,{children:[t(m,{label:r("owner.name"),name:"name",autocomplete:"name",value:e.name,error:s("owner.name"),onInput:i=>o({name:i})}),t(m,{label:r("owner.email"),type:"email",name:"email",autocomplete:"username",value:e.email,error:s("owner.email"),onInput:i=>o({email:i})}),t(m,{label:r("owner.password"),type:"password",name:"password",autocomplete:"new-password",value:e.password,hint:a,error:s("owner.password"),onInput:i=>o({password:i})})]})}C(te);function ce(){let e=x(s=>w.get("/setup",{signal:s}),[]),o=u(!1);return e.error?t(b,{error:e.error,onRetry:e.reload}):e.data?!e.data.needed&&!o.value?t(J,{title:r("already"),lead:r("already_text"),children:t("div",{class:"entrance-form",children:t(g,{class:"entrance-go",onClick:()=>y("/sign-in"),children:r("signin")})})}):t(ge,{tokenNeeded:!!e.data.token_required,onMade:()=>o.value=!0}):t(k,{label:r("loading")})}var de={business:ne,location:se,messenger:re,owner:ae};function ge({tokenNeeded:e,onMade:o}){let s=u(X(R.peek().query.get("token")??"")),n=u("business"),a=u(!1),i=u(!1),p=u(null),ie=a.value?E(n.value,s.value):[],le=l=>ie.includes(l)?l==="owner.email"&&s.value.email?r("email_wrong"):r("needed"):p.value?.field(l),f=l=>{n.value=l,a.value=!1},pe=async()=>{if(a.value=!0,!(E(n.value,s.value).length||i.peek())){if(n.value!=="owner")return f(c[c.indexOf(n.value)+1]);i.value=!0;try{o(),z(await w.post("/setup",ee(s.value))),p.value=null,f("install")}catch(l){p.value=B(l);let I=p.value.fields[0];I&&(n.value=Q(I.field))}i.value=!1}},_=n.value==="install"?null:de[n.value];return t("main",{class:"setup",children:t("div",{class:v("setup-column",n.value==="messenger"&&"setup-wide"),children:[t(he,{current:n.value,onGo:f}),t(we,{step:n.value}),_?t("form",{class:"setup-form",noValidate:!0,onSubmit:l=>{l.preventDefault(),pe()},children:[t(_,{draft:s.value,set:l=>s.value={...s.value,...l},wrong:le,tokenNeeded:e}),p.value&&!p.value.fields.length&&t(fe,{problem:p.value}),t("div",{class:"setup-foot",children:[n.value!=="business"&&t(g,{look:"quiet",onClick:()=>f(c[c.indexOf(n.value)-1]),children:r("back")}),t(g,{type:"submit",look:"primary",busy:i.value,children:n.value==="owner"?r("create"):r("next")})]})]}):t(ve,{})]})})}function fe({problem:e}){let o=[e.detail,e.remedy].filter(Boolean).join(" ");return t(K,{problem:{title:e.title,text:o}})}function we({step:e}){let o=L(null);return O(()=>{let s=o.current?.parentElement?.querySelector("form input");e==="messenger"||!s?o.current?.focus():s.focus()},[e]),t("header",{class:"setup-head",children:[t("h1",{class:"entrance-title",tabIndex:-1,ref:o,children:r(`${e}.title`)}),t("p",{class:"entrance-lead",children:r(`${e}.lead`)})]})}function he({current:e,onGo:o}){let s=c.indexOf(e);return t("ol",{class:"setup-steps","aria-label":r("steps"),children:c.map((n,a)=>{let i=a<s,p=t(d,{children:[t("span",{class:"setup-step-mark",children:i?t(W,{name:"check",size:12}):a+1}),t("span",{class:"setup-step-words",children:r(`step.${n}`)})]});return t("li",{class:v("setup-step",i&&"setup-done"),"aria-current":a===s?"step":void 0,children:i&&e!=="install"?t("button",{type:"button",onClick:()=>o(n),children:p}):t("span",{children:p})},n)})})}function ve(){let e=x(s=>w.get("/channels",{signal:s}),[]),o=e.data?.items[0];return e.error?t(b,{error:e.error,onRetry:e.reload}):o?t("div",{class:"setup-form",children:[t(j,{channel:o.id}),t("div",{class:"setup-foot",children:t(g,{look:"primary",onClick:()=>y("/inbox"),children:r("install.done")})})]}):t(k,{label:r("loading")})}export{ce as default};
