import{ea as a}from"./chunk-QEJWMKWG.js";export{a as start};
