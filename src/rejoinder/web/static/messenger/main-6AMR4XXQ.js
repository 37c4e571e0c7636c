import{ea as a}from"./chunk-PXZDEQZ3.js";export{a as start};
