import{a,b}from"./chunk-CAVEPLTA.js";import"./chunk-7PDK3JKU.js";import"./chunk-YLEHKXVN.js";export{a as outbox,b as send};
