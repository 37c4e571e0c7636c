import{Ya as i,Za as o,h as n,sa as a}from"./chunk-ZWZIZAJI.js";import{g as r}from"./chunk-TJUQQ3IT.js";var p=`.entrance {
  display: grid;
  justify-items: center;
  align-content: start;
  height: 100dvh;
  overflow: auto;
  padding: clamp(32px, 16vh, 160px) 24px 32px;
  background: var(--bg);
}
.entrance-column {
  display: grid;
  width: 100%;
  max-width: 344px;
}
.entrance-mark {
  display: grid;
  place-items: center;
  width: 36px;
  height: 36px;
  margin-bottom: 20px;
  border-radius: var(--radius-2);
  background: var(--accent);
  color: var(--on-accent);
  font: 700 17px / 1 var(--sans);
}
.entrance-title {
  font: 600 var(--text-page) var(--sans);
  overflow-wrap: anywhere;
}
.entrance-lead {
  margin-top: 4px;
  color: var(--muted);
  font: var(--text-read) var(--sans);
  text-wrap: pretty;
}
.entrance-form {
  display: grid;
  gap: 16px;
  margin-top: 24px;

  & .field-input {
    min-height: 40px;
    font-size: 14px;
  }
}
.entrance-go {
  min-height: 40px;
}
.entrance-code .field-input {
  font: 18px / 24px var(--mono);
  letter-spacing: 0.2em;
}
.entrance-wrong {
  display: flex;
  gap: 8px;
  padding: 8px 12px;
  border-radius: var(--radius-1);
  background: var(--late-soft);
  color: var(--late);

  & .icon {
    margin-top: 2px;
  }
}
.entrance-foot {
  margin-top: 24px;
  color: var(--faint);
  font: var(--text-small) var(--sans);
  text-wrap: pretty;
}
@media (pointer: coarse) {
  .entrance-foot a {
    display: inline-block;
    padding: 12px 0;
  }
  .entrance-form .field-input {
    font-size: 16px;
  }
}
.entrance-command {
  margin-top: 16px;
  padding: 12px;
  overflow-wrap: anywhere;
  border: 1px solid var(--line);
  border-radius: var(--radius-1);
  background: var(--sunken);
  font: var(--text-small) var(--mono);
}
`;a(p);function f({title:e,lead:t,children:l}){return r("main",{class:"entrance",children:r("div",{class:"entrance-column",children:[r("span",{class:"entrance-mark","aria-hidden":"true",children:"R"}),r("h1",{class:"entrance-title",children:e}),t&&r("p",{class:"entrance-lead",children:t}),l]})})}function v({label:e}){return r("main",{class:"entrance","aria-busy":"true",children:r("div",{class:"entrance-column",children:[r(o,{label:e}),r(i,{width:"60%",height:28})]})})}function u(e){return{title:e.what,text:e.advice}}function h({problem:{title:e,text:t}}){return r("div",{class:"entrance-wrong",role:"alert",children:[r(n,{name:"warn",size:16}),r("p",{children:[r("strong",{children:e})," ",t]})]})}export{f as a,v as b,u as c,h as d};
