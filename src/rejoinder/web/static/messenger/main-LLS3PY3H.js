import{ea as a}from"./chunk-GPU6U3AX.js";export{a as start};
