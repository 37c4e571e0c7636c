import{a,b}from"./chunk-XBXAMYFC.js";import"./chunk-7PDK3JKU.js";import"./chunk-F4QYMDZB.js";export{a as outbox,b as send};
