import{aa as a}from"./chunk-QFKSQZON.js";export{a as start};
