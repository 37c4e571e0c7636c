import{ea as a}from"./chunk-YLEHKXVN.js";export{a as start};
