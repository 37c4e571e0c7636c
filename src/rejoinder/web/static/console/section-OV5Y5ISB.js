import{b as s,f as d}from"./chunk-N3ZJNVCJ.js";import{b as n}from"./chunk-5QNX3RQG.js";import"./chunk-XH6QZCDU.js";import"./chunk-C3BIYQFT.js";import"./chunk-ZTGWC5RD.js";import{Ha as m,cb as p,m as r,x as i}from"./chunk-4ZCJDYDU.js";import{i as t}from"./chunk-TPRYZOAO.js";var c=`.company + .company {
  margin-top: 10px;
}
.company-name {
  font-weight: 500;
  overflow-wrap: anywhere;
}
`;var f={title:"Company"};var l=r(f);m(c);function q({contact:a}){let{data:e}=p(o=>i.get(`/contacts/${a}/companies`,{signal:o}),[a]);return e?.items.length?t(d,{title:l("title"),children:e.items.map(o=>t("div",{class:"company",children:[t("p",{class:"company-name",dir:"auto",children:o.name||o.external_id}),t("dl",{class:"facts",children:n("company",o.attributes).map(({key:y,label:u,value:w})=>t("div",{class:"fact",children:[t("dt",{children:u}),t("dd",{children:t("span",{class:"fact-value",dir:"auto",children:s(w)})})]},y))})]},o.id))}):null}export{q as Companies};
