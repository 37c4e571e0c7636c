import{a}from"./chunk-BUVIK6H5.js";import"./chunk-3OKSQK3D.js";import"./chunk-IJJTG536.js";import"./chunk-XMCLZMYF.js";import"./chunk-QFKSQZON.js";export{a as Blocked};
