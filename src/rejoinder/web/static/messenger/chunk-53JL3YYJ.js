import{e as o}from"./chunk-QFKSQZON.js";var r=o(null),u=o(!1),i=o(!1),c=o(null);function a(e,t){e?.getRootNode()?.querySelector(t)?.focus()}export{r as a,u as b,i as c,c as d,a as e};
