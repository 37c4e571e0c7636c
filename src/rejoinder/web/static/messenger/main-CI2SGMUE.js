import{ea as a}from"./chunk-ATQJ6WQD.js";export{a as start};
