import{a,b}from"./chunk-CGXQ66V2.js";import"./chunk-7PDK3JKU.js";import"./chunk-VAR3HSWJ.js";export{a as outbox,b as send};
