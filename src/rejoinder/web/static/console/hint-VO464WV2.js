import"./chunk-ZTGWC5RD.js";import{L as s,Pa as d,d as n,h as a,i as m,o as p,sa as l}from"./chunk-ZWZIZAJI.js";import{g as e}from"./chunk-TJUQQ3IT.js";var c={"same.email":"{name} has the same email address","same.phone":"{name} has the same telephone number",more:{one:"and {n} more",other:"and {n} more"},compare:"Compare"};var f=`.likely {
  display: flex;
  align-items: center;
  gap: 8px;
  margin-top: 12px;
  padding: 6px 6px 6px 12px;
  border-radius: var(--radius-2);
  background: var(--sunken);
  color: var(--muted);

  & > p {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  & > .icon,
  & > .button {
    flex: none;
  }
}
`;var i=n(c);l(f);var k=20;function A({contact:o,onCompare:h}){let{data:u}=d(y=>p.get(`/contacts/${o.id}/duplicates`,{query:{limit:k},signal:y}),[o.id,o.email,o.phone,o.identities.length]),[t,...r]=u?.items??[];if(!t)return null;let g=t.same[0]?.by??"email";return e("div",{class:"likely",children:[e(a,{name:"contacts",size:16}),e("p",{children:[i(`same.${g}`,{name:s(t.contact)}),r.length>0&&` ${i("more",{n:r.length})}`]}),e(m,{onClick:()=>h(r.length?void 0:t.contact.id),children:i("compare")})]})}export{A as Hint};
