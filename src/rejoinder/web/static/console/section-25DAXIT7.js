import{a as w}from"./chunk-Y2ZMIYNX.js";import"./chunk-MUI6AB5H.js";import{c as y,f as x}from"./chunk-NHC2NZNY.js";import"./chunk-PD5O7NXH.js";import"./chunk-VMUXLHAX.js";import"./chunk-PFTYWGB3.js";import"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{c as m,d as c,eb as u,fb as g,i as d,r as f,sa as h}from"./chunk-ZWZIZAJI.js";import{a as l,g as r}from"./chunk-TJUQQ3IT.js";var _=`.happened {
  min-width: 0;

  & > summary {
    list-style: none;
    cursor: pointer;

    &::-webkit-details-marker {
      display: none;
    }
    &:hover {
      text-decoration: underline dotted;
      text-underline-offset: 3px;
    }
  }
  &[open] > summary {
    white-space: normal;
    overflow-wrap: anywhere;
  }
}
.happened-properties {
  display: grid;
  gap: 2px;
  margin: 4px 0 8px;
  padding-inline-start: 10px;
  border-inline-start: 2px solid var(--line);

  & > div {
    display: grid;
    grid-template-columns: minmax(56px, auto) minmax(0, 1fr);
    gap: 10px;
  }
  & dt {
    color: var(--muted);
  }
  & dd {
    overflow-wrap: anywhere;
  }
}
.happened-more {
  margin-inline-start: -11px;
}
`;var b={title:"Recently",nothing_yet:"Nothing seen yet.",viewed:"Viewed {title}",a_page:"a page",came:"Came through {where}",more:"Show more"};var s=c(b);h(_);var E=6;function z({contact:e}){let o=w(`/contacts/${e}/events`,{limit:E}),{data:n,error:a,problem:i}=o;return r(x,{title:s("title"),children:[!n&&!a&&r(y,{}),(a||i||n?.length===0)&&r("p",{class:"part-none",children:a||i?m("contact.not_loaded"):s("nothing_yet")}),n&&n.length>0&&r("ol",{class:"facts",children:n.map(t=>r("li",{class:"fact fact-time",children:[r("time",{dateTime:t.at,title:g(t.at),children:u(t.at,f.value)}),r(H,{event:t})]},t.id))}),o.next&&r(d,{look:"quiet",class:"happened-more",busy:o.busy,onClick:()=>{o.more()},children:s("more")})]})}var k=/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,j=new Set(["page","page_viewed","page_view"]);function H({event:e}){let o=Object.entries(e.properties??{}).filter(([,i])=>i!==""&&!k.test(String(i))),{text:n,href:a}=O(e);return o.length?r("details",{class:"happened",children:[r("summary",{class:"fact-value",children:n}),r("dl",{class:"happened-properties",children:o.map(([i,t])=>r("div",{children:[r("dt",{children:i.replaceAll("_"," ")}),r("dd",{dir:"auto",children:i==="url"&&a?r("a",{href:a,target:"_blank",rel:"noopener noreferrer nofollow",children:S(t)}):S(t)})]},i))})]}):r("span",{class:"fact-value",children:n})}function S(e){return typeof e=="object"&&e!==null?JSON.stringify(e):String(e)}function O(e){let o=t=>{let p=e.properties?.[t];return typeof p=="string"&&p?p:null};if(j.has(e.name)){let t=o("url"),p=o("title")??(t?U(t):s("a_page"));return{text:s("viewed",{title:p}),href:t&&l(t)}}let n=e.name==="came_through"?o("entry_point")??o("ref")??o("source"):null;if(n)return{text:s("came",{where:n}),href:null};let a=Object.values(e.properties??{}).filter(t=>typeof t!="object"&&t!==""&&!k.test(String(t))).join(", "),i=e.name.replaceAll("_"," ");return{text:[i[0]?.toUpperCase()+i.slice(1),a].filter(Boolean).join(": "),href:null}}function U(e){try{let{pathname:o,host:n}=new URL(e);return o==="/"?n:o}catch{return e}}export{z as Happened};
