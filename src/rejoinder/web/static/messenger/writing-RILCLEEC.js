import{a,b}from"./chunk-6AQKVYUX.js";import"./chunk-7PDK3JKU.js";import"./chunk-QQ53GRVH.js";export{a as outbox,b as send};
