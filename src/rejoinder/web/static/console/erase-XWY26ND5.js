import"./chunk-ZTGWC5RD.js";import{Ca as k,Ha as E,L as m,c as y,d as g,h as p,i as c,l as h,n as b,o as w,sa as x,u as v}from"./chunk-ZWZIZAJI.js";import{c as f,g as e,u as i}from"./chunk-TJUQQ3IT.js";var C={title:"Erase {name}",goes:"What goes, for good","goes.talks":"Every conversation, with all messages, notes, drafts and files","goes.person":"Who they are: name, addresses, attributes, what they did, and whoever was merged into them","goes.waiting":"What waits to be sent to them: none of it is sent any more","goes.subscriptions":"Their subscriptions and open sessions, on every device",stays:"What stays","stays.proof":"Proof of what they agreed to and took back, with the address: the law may ask for it","stays.stops":"What they stopped: it holds for their address, should they write again or be imported. Your own block goes","stays.numbers":"How soon you answered, as numbers in reports, and in the audit log that you erased them, without the name",export:"Take out all that is known","export.hint":"A file with everything, before it is gone: what a person may ask you for.",type:"Type {name} to erase them","type.hint":"It cannot be undone.","type.not_yet":"Type the name first.",do:"Erase",done:"{name} is erased"};var S=`.erasing {
  & section {
    color: var(--muted);
  }
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
  & li > .icon {
    flex: none;
    margin-top: 2px;
    color: var(--faint);
  }
}
.erasing-goes li > .icon {
  color: var(--late);
}
.erasing-export {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 12px;
  padding: 12px 0;
  border-block: 1px solid var(--line);

  & small {
    flex: 1 1 220px;
    color: var(--muted);
    font: var(--text-small) var(--sans);
  }
}
`;var o=g(C);x(S);function U({contact:t,onClose:s}){let a=m(t),r=i(""),{busy:l,problem:n,erase:d}=L(t,s),u=P(r.value)===P(a);return e(k,{title:o("title",{name:a}),size:"medium",class:"erasing",onClose:s,foot:e(f,{children:[n&&e("p",{class:"field-error dialog-wrong",role:"alert",children:n.words}),e(c,{onClick:s,children:y("dialog.cancel")}),e(c,{look:"primary",class:"button-destroy",busy:l,off:!u&&o("type.not_yet"),onClick:()=>{d()},children:o("do")})]}),children:[e(T,{title:o("goes"),icon:"trash",lines:A,class:"erasing-goes"}),e(T,{title:o("stays"),icon:"check",lines:B}),e($,{contact:t}),e(E,{label:o("type",{name:a}),hint:o("type.hint"),value:r.value,autocomplete:"off",onInput:I=>{r.value=I},onEnter:()=>u&&void d()})]})}var A=["goes.talks","goes.person","goes.waiting","goes.subscriptions"],B=["stays.proof","stays.stops","stays.numbers"];function T(t){return e("section",{class:t.class,"aria-label":t.title,children:[e("h3",{children:t.title}),e("ul",{children:t.lines.map(s=>e("li",{children:[e(p,{name:t.icon,size:16}),o(s)]},s))})]})}function $({contact:{id:t}}){return e("p",{class:"erasing-export",children:[e("a",{class:"button",href:`${b}/contacts/${t}/export`,download:`contact-${t}.json`,children:[e(p,{name:"download",size:16}),o("export")]}),e("small",{children:o("export.hint")})]})}function L(t,s){let a=i(!1),r=i(null),l=async()=>{if(!a.peek()){a.value=!0,r.value=null;try{await w.remove(`/contacts/${t.id}`),s(),v(o("done",{name:m(t)}))}catch(n){r.value=h(n)}a.value=!1}};return{busy:a.value,problem:r.value,erase:l}}function P(t){return t.normalize("NFKC").toLocaleLowerCase().replace(/\s+/g," ").trim()}export{U as Erase};
