import{b as s,f as d}from"./chunk-NHC2NZNY.js";import"./chunk-PD5O7NXH.js";import"./chunk-VMUXLHAX.js";import{c as n}from"./chunk-PFTYWGB3.js";import"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{Pa as p,d as r,o as i,sa as m}from"./chunk-ZWZIZAJI.js";import{g as t}from"./chunk-TJUQQ3IT.js";var c=`.company + .company {
  margin-top: 10px;
}
.company-name {
  font-weight: 500;
  overflow-wrap: anywhere;
}
`;var f={title:"Company"};var l=r(f);m(c);function q({contact:a}){let{data:e}=p(o=>i.get(`/contacts/${a}/companies`,{signal:o}),[a]);return e?.items.length?t(d,{title:l("title"),children:e.items.map(o=>t("div",{class:"company",children:[t("p",{class:"company-name",dir:"auto",children:o.name||o.external_id}),t("dl",{class:"facts",children:n("company",o.attributes).map(({key:y,label:u,value:w})=>t("div",{class:"fact",children:[t("dt",{children:u}),t("dd",{children:t("span",{class:"fact-value",dir:"auto",children:s(w)})})]},y))})]},o.id))}):null}export{q as Companies};
