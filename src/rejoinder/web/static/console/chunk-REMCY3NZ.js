import{j as n,t as a}from"./chunk-MEYSKUYH.js";import{n as e}from"./chunk-BR34IEFM.js";var o=`.entrance {
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
  .entrance-form .field-input {
    font-size: 16px;
  }
}
`;a(o);function m({title:r,lead:t,children:i}){return e("main",{class:"entrance",children:e("div",{class:"entrance-column",children:[e("span",{class:"entrance-mark","aria-hidden":"true",children:"R"}),e("h1",{class:"entrance-title",children:r}),t&&e("p",{class:"entrance-lead",children:t}),i]})})}function x({problem:{title:r,text:t}}){return e("div",{class:"entrance-wrong",role:"alert",children:[e(n,{name:"warn",size:16}),e("p",{children:[e("strong",{children:r})," ",t]})]})}export{m as a,x as b};
