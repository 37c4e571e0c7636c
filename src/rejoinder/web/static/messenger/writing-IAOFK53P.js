import{a,b}from"./chunk-GT6HNSEY.js";import"./chunk-7PDK3JKU.js";import"./chunk-GPU6U3AX.js";export{a as outbox,b as send};
