import{a,b}from"./chunk-FW2YZHLK.js";import"./chunk-7PDK3JKU.js";import"./chunk-ATQJ6WQD.js";export{a as outbox,b as send};
