import{ea as a}from"./chunk-VAR3HSWJ.js";export{a as start};
