import{ea as a}from"./chunk-F4QYMDZB.js";export{a as start};
