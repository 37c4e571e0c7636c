import{ea as a}from"./chunk-QQ53GRVH.js";export{a as start};
