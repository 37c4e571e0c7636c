import{a,b}from"./chunk-EAV2H3VC.js";import"./chunk-7PDK3JKU.js";import"./chunk-PXZDEQZ3.js";export{a as outbox,b as send};
