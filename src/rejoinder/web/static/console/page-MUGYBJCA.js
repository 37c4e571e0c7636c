import{a}from"./chunk-ZGXC54AD.js";import"./chunk-J6OET6QL.js";import"./chunk-OQOEZEPK.js";import"./chunk-YFRFJ2W7.js";import"./chunk-BR34IEFM.js";export{a as default};
