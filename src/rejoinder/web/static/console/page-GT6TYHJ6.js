import{a as K,c as X,d as j}from"./chunk-EH572BYG.js";import{e as q,f as $}from"./chunk-BEQAYZ24.js";import{b as V,f as U,g as Z,h as J}from"./chunk-P47BSVMX.js";import"./chunk-LO33V3AU.js";import"./chunk-P4PMI6YA.js";import{a as h,b as R,c as S,d as G,e as H,f as Y}from"./chunk-M7DKDKEV.js";import"./chunk-UHDW4Q5L.js";import"./chunk-DJZG6W7Z.js";import"./chunk-X47FUUYR.js";import{b as F}from"./chunk-MBRXV5AV.js";import"./chunk-QTZ5WRZI.js";import"./chunk-BYXBJQAS.js";import"./chunk-WVAWDI6F.js";import"./chunk-GUBPUCMW.js";import"./chunk-JNBLEQ6U.js";import"./chunk-HFLDQUCC.js";import"./chunk-KO4WT6HR.js";import"./chunk-ITS2HIMX.js";import"./chunk-6OXZUDZI.js";import"./chunk-MUI6AB5H.js";import"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{Ha as m,I as T,Ja as z,Ka as A,Pa as y,Za as k,d as M,g as v,h as W,i as g,l as C,m as b,o as w,sa as N,y as L,z as x}from"./chunk-ZWZIZAJI.js";import{c as d,g as t,k as D,l as O,n as B,u}from"./chunk-TJUQQ3IT.js";var c=["business","location","messenger","owner","install"],P=10;function Q(e){let n=D([...navigator.languages],h),s=G(S());return{token:e,business:"",language:n,location:"",zone:S(),country:s.length===2?s:"",always:!1,hours:q,messenger:{look:{accent:"#0d766e",position:"right",offset_x:20,offset_y:20,theme:"auto"},greeting:{},starters:{},allowed_origins:[],show_faces:!0,signed_in_only:!1},name:"",email:"",password:""}}function _(e,n){return({business:[["workspace.name",!!n.business.trim()]],location:[["location.name",!!n.location.trim()]],owner:[["owner.name",!!n.name.trim()],["owner.email",/^\S+@\S+$/.test(n.email.trim())],["owner.password",n.password.length>=P]]}[e]??[]).filter(([,o])=>!o).map(([o])=>o)}function ee(e){let[n]=e.split(".");return n==="workspace"||n==="token"?"business":n==="location"||n==="messenger"?n:"owner"}function te(e){let{look:n,greeting:s,starters:o}=e.messenger;return{...e.token&&{token:e.token.trim()},workspace:{name:e.business.trim(),locale:e.language},owner:{name:e.name.trim(),email:e.email.trim(),password:e.password},location:{name:e.location.trim(),zone:e.zone,country:e.country||null,hours:e.always?{}:e.hours},messenger:{accent:n.accent,position:n.position,greeting:s,starters:o}}}var ne=`.setup {
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
`;var oe={steps:"Steps","step.business":"Your business","step.location":"Location","step.messenger":"Messenger","step.owner":"Your account","step.install":"Install","business.title":"What is your business called?","business.lead":"Customers see this name in the messenger. Everything here can be changed later.","business.name":"Name of the business","business.language":"Main language of your customers",token:"Set-up token",token_hint:"It stands in the log of the server, so that nobody else can set it up before you.","location.title":"Where and when are you open?","location.lead":"Your hours are shown in the messenger, and away messages go out when you are closed. More locations can follow.","location.name":"Name of the location","location.name_example":"Main street","location.always":"We answer around the clock","messenger.title":"Make the messenger yours","messenger.lead":"What you see beside it is what visitors get.","owner.title":"Your own account","owner.lead":"You will be the owner: you can invite others and give them roles.","owner.name":"Your name","owner.email":"Email","owner.password":"Password","owner.password_hint":"At least 10 characters. A sentence is good: long, and easy to keep in mind.","install.title":"Put it on your site","install.lead":"A few lines of code, and visitors can write to you.","install.done":"Go to the inbox",next:"Continue",back:"Back",create:"Create the workspace",needed:"Fill this in.",email_wrong:"This is no email address.",password_short:{one:"{n} more character.",other:"{n} more characters."},already:"This server is set up already",already_text:"Sign in, or ask its owner for an invitation.",signin:"Go to sign-in",loading:"Looking at the server"};var r=M(oe);function se({draft:e,set:n,wrong:s,tokenNeeded:o}){return t(d,{children:[t(m,{label:r("business.name"),name:"organization",autocomplete:"organization",maxLength:120,value:e.business,error:s("workspace.name"),onInput:a=>n({business:a})}),t(z,{label:r("business.language"),value:e.language,options:h.map(a=>({value:a,label:R(a)})),onInput:a=>n({language:a})}),(o||e.token)&&t(m,{label:r("token"),hint:r("token_hint"),autocomplete:"off",value:e.token,error:s("token"),onInput:a=>n({token:a})})]})}function re({draft:e,set:n,wrong:s}){return t(d,{children:[t(m,{label:r("location.name"),placeholder:r("location.name_example"),maxLength:120,value:e.location,error:s("location.name"),onInput:o=>n({location:o})}),t(F,{children:[t(H,{value:e.zone,onPick:o=>n({zone:o}),error:s("location.zone")}),t(Y,{value:e.country,onPick:o=>n({country:o}),error:s("location.country")})]}),t(A,{label:r("location.always"),checked:e.always,onChange:o=>n({always:o})}),!e.always&&t($,{week:e.hours,onChange:o=>n({hours:o})})]})}function ae({draft:e,set:n,wrong:s}){let{messenger:o}=e;return t("div",{class:"setup-messenger",children:[t("div",{class:"setup-fields",children:[t(U,{value:o.look.accent,onInput:a=>n({messenger:{...o,look:{...o.look,accent:a}}}),error:s("messenger.accent")}),t(V,{settings:o,language:e.language,onChange:a=>n({messenger:{...o,...a}}),wrong:a=>s(`messenger.${a}`)})]}),t(Z,{name:e.business,settings:o,language:e.language})]})}function ie({draft:e,set:n,wrong:s}){let o=P-e.password.length,a=e.password&&o>0?r("password_short",{n:o}):r("owner.password_hint");return t(d,{children:[t(m,{label:r("owner.name"),name:"name",autocomplete:"name",value:e.name,error:s("owner.name"),onInput:i=>n({name:i})}),t(m,{label:r("owner.email"),type:"email",name:"email",autocomplete:"username",value:e.email,error:s("owner.email"),onInput:i=>n({email:i})}),t(m,{label:r("owner.password"),type:"password",name:"password",autocomplete:"new-password",value:e.password,hint:a,error:s("owner.password"),onInput:i=>n({password:i})})]})}N(ne);function de(){let e=y(s=>w.get("/setup",{signal:s}),[]),n=u(!1);return e.error?t(b,{error:e.error,onRetry:e.reload}):e.data?!e.data.needed&&!n.value?t(K,{title:r("already"),lead:r("already_text"),children:t("div",{class:"entrance-form",children:t(g,{class:"entrance-go",onClick:()=>x("/sign-in"),children:r("signin")})})}):t(fe,{tokenNeeded:!!e.data.token_required,onMade:()=>n.value=!0}):t(k,{label:r("loading")})}var ge={business:se,location:re,messenger:ae,owner:ie};function fe({tokenNeeded:e,onMade:n}){let s=u(Q(L.peek().query.get("token")??"")),o=u("business"),a=u(!1),i=u(!1),p=u(null),le=a.value?_(o.value,s.value):[],pe=l=>le.includes(l)?l==="owner.email"&&s.value.email?r("email_wrong"):r("needed"):p.value?.field(l),f=l=>{o.value=l,a.value=!1},ue=async()=>{if(a.value=!0,!(_(o.value,s.value).length||i.peek())){if(o.value!=="owner")return f(c[c.indexOf(o.value)+1]);i.value=!0;try{n(),T(await w.post("/setup",te(s.value))),p.value=null,f("install")}catch(l){p.value=C(l);let I=p.value.fields[0];I&&(o.value=ee(I.field))}i.value=!1}},E=o.value==="install"?null:ge[o.value];return t("main",{class:"setup",children:t("div",{class:v("setup-column",o.value==="messenger"&&"setup-wide"),children:[t(he,{current:o.value,onGo:f}),t(we,{step:o.value}),E?t("form",{class:"setup-form",noValidate:!0,onSubmit:l=>{l.preventDefault(),ue()},children:[t(E,{draft:s.value,set:l=>s.value={...s.value,...l},wrong:pe,tokenNeeded:e}),p.value&&!p.value.fields.length&&t(j,{problem:X(p.value)}),t("div",{class:"setup-foot",children:[o.value!=="business"&&t(g,{look:"quiet",onClick:()=>f(c[c.indexOf(o.value)-1]),children:r("back")}),t(g,{type:"submit",look:"primary",busy:i.value,children:o.value==="owner"?r("create"):r("next")})]})]}):t(ve,{})]})})}function we({step:e}){let n=B(null);return O(()=>{let s=n.current?.parentElement?.querySelector("form input");e==="messenger"||!s?n.current?.focus():s.focus()},[e]),t("header",{class:"setup-head",children:[t("h1",{class:"entrance-title",tabIndex:-1,ref:n,children:r(`${e}.title`)}),t("p",{class:"entrance-lead",children:r(`${e}.lead`)})]})}function he({current:e,onGo:n}){let s=c.indexOf(e);return t("ol",{class:"setup-steps","aria-label":r("steps"),children:c.map((o,a)=>{let i=a<s,p=t(d,{children:[t("span",{class:"setup-step-mark",children:i?t(W,{name:"check",size:12}):a+1}),t("span",{class:"setup-step-words",children:r(`step.${o}`)})]});return t("li",{class:v("setup-step",i&&"setup-done"),"aria-current":a===s?"step":void 0,children:i&&e!=="install"?t("button",{type:"button",onClick:()=>n(o),children:p}):t("span",{children:p})},o)})})}function ve(){let e=y(s=>w.get("/channels",{signal:s}),[]),n=e.data?.items[0];return e.error?t(b,{error:e.error,onRetry:e.reload}):n?t("div",{class:"setup-form",children:[t(J,{channel:n.id}),t("div",{class:"setup-foot",children:t(g,{look:"primary",onClick:()=>x("/inbox"),children:r("install.done")})})]}):t(k,{label:r("loading")})}export{de as default};
