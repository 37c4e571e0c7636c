import{a,b}from"./chunk-TEZL7PXO.js";import"./chunk-7PDK3JKU.js";import"./chunk-QEJWMKWG.js";export{a as outbox,b as send};
