import{b as w}from"./chunk-M7DKDKEV.js";import{a as u}from"./chunk-NYMZMWL2.js";import{L as d,bb as p,d as l,fb as g,gb as s,h as c,sa as h,wa as f}from"./chunk-ZWZIZAJI.js";import{g as n,u as m}from"./chunk-TJUQQ3IT.js";var b={title:"Consents",lead:"The proof of what people agreed to and took back. It is written once; nobody can change or remove it.",parts:"Log and imports","part.log":"Log","part.imports":"Imports",filters:"Find entries",address:"Address",address_hint:"An email address or a number in full: what was agreed to under it is found after the contact was erased, too. On other channels, write it with the type: telegram:77.",topic:"Topic",every:"Every topic",since:"From",until:"To",clear:"Clear","export.csv":"Export CSV","export.jsonl":"Export JSON lines",export_hint:"With these filters. That it was taken out is noted in the audit log.",none:"Nothing agreed to yet",none_text:"As soon as somebody subscribes, confirms or leaves, it stands here with their words.",none_so:"No entry fits.",nobody:"somebody who was erased",erased:"Erased","act.asked":"Asked","act.given":"Agreed","act.renewed":"Renewed","act.withdrawn":"Withdrawn","kind.topic":"A topic","kind.service":"Service messages","kind.marketing":"Offers","kind.all":"Everything","often.daily":"daily","often.weekly":"weekly","often.monthly":"monthly","often.as_it_happens":"as it happens","method.tap":"A tap on an answer","method.word":"A word","method.form":"A form","method.double_opt_in":"The link in a confirmation mail","method.page":"The preference page","method.link":"A link","method.one_click":"One click in a mail program","method.api":"Said by the business’s program","method.import":"An import","method.provider":"Told by the provider","method.teammate":"Told to a teammate","method.import_undone":"An import was undone","fact.contact":"Who","fact.address":"Address","fact.when":"When","fact.how":"How","fact.channel":"Channel","fact.page":"Page","fact.language":"Language","fact.ip":"From the address","fact.browser":"Browser","fact.kept":"Written down",import:"Import consents",import_lead:"Bring along what people agreed to elsewhere, with its proof. You see what would be kept before anything is.",list:"The list",list_lead:"CSV with a heading, or a JSON list; one consent a row. It needs address, at (with its time zone) and words. It may have channel, topic, kind, frequency, method, locale, name, page_url, ip and user_agent; any other column is kept as evidence.",file:"Choose a file",file_hint:"Or drop it here, or paste its rows below.",rows:"Rows",channel:"Channel",channel_hint:"For rows that name none.",topic_hint:"For rows that name none.",as_named:"As the rows name it",name:"Name of the import",pasted:"Pasted list",list_needed:"Choose a file or paste rows.",too_large:"The file is larger than 5 MB. Split it.",look:"See what would be kept",seen:"What would be kept",would_keep:{one:"1 of {rows} would be kept.",other:"{count} of {rows} would be kept."},would_leave:{one:"1 would be left out.",other:"{count} would be left out."},sample:"The first rows that would be kept",what:"What",words:"Words",bad:{one:"1 row left out",other:"{count} rows left out"},bad_more:{one:"And 1 more.",other:"And {n} more."},row:"Row {n}",none_good:"No row can be kept.",keep:{one:"Import 1 consent",other:"Import {count} consents"},imported:{one:"1 consent imported",other:"{count} consents imported"},imports_none:"Nothing imported yet",imports_none_text:"A list of people who agreed elsewhere can be brought along, with the proof that they did.","is.going":"Being kept","is.undone":"Undone",kept:{one:"1 kept",other:"{count} kept"},undo:"Undo",undo_ask:"Undo the import “{name}”?",undo_text:"What rests on it alone ends: those people hear no more. What they have done themselves since stays, and so does the proof. It cannot be done again but by importing anew.",undone:{one:"1 subscription ended",other:"{count} subscriptions ended"}};var o=l(b);var B=["daily","weekly","monthly","as_it_happens"],F=["active","pending","ended","expired"];function W({names:e,key:r}){return e.en||Object.values(e).find(Boolean)||r}function I({state:e,deliveries:r}){return e==="going"||e==="cancelling"?!0:e==="done"&&!!(r.queued||r.sending)}var x=`.proof {
  border-top: 1px solid var(--line);
}
.proof-entry {
  padding: 4px 0 10px;
  border-bottom: 1px solid var(--line);
}
.proof-head {
  display: flex;
  align-items: center;
  gap: 8px;
  width: 100%;
  min-height: 36px;
  padding: 0;
  border: 0;
  background: none;
  color: var(--text);
  font: 500 var(--text-body) var(--sans);
  text-align: start;
  cursor: pointer;

  & .icon {
    flex: none;
    color: var(--faint);
  }
}
.proof-what {
  flex: 1;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.proof-who {
  color: var(--muted);
  font-weight: 400;
}
.proof-when {
  flex: none;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.proof-words {
  margin: 0;
  padding-inline-start: 10px;
  border-inline-start: 2px solid var(--line);
  color: var(--muted);
  overflow-wrap: anywhere;
}
.proof-facts {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
  gap: 8px 16px;
  margin: 12px 0 4px;

  & dt {
    color: var(--faint);
    font: var(--text-small) var(--sans);

    &::first-letter {
      text-transform: uppercase;
    }
  }
  & dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
}
.consent-filters {
  margin-bottom: 8px;
}
.consent-hint {
  grid-column: 1 / -1;
}
.consent-export {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  margin-bottom: 16px;
}
.imports {
  margin-top: -24px;
}
.import {
  border-bottom: 1px solid var(--line);
}
.import-head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  min-height: 56px;
  padding: 8px 0;
}
.import-drop {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  min-width: 0;
  margin: 0;
  padding: 12px;
  border: 1px dashed var(--edge);
  border-radius: var(--radius-2);
}
.import-bad-title {
  margin-bottom: 4px;
  font: 600 var(--text-body) var(--sans);
}
.import-bad {
  max-height: 280px;
  padding-bottom: 12px;
  overflow: auto;
  color: var(--muted);
}
`;h(x);var v={asked:"soon",given:"accent",renewed:"accent",withdrawn:"late"},T=["tap","word","form","double_opt_in","page","link","one_click","api","import","provider","teammate","import_undone"],S=["daily","weekly","monthly","as_it_happens"];function K({one:e,whose:r,open:a=!1}){let t=m(a);return n("li",{class:"proof-entry",children:[n("button",{type:"button",class:"proof-head","aria-expanded":t.value,onClick:()=>t.value=!t.value,children:[n(f,{tone:v[e.act],children:o(`act.${e.act}`)}),n("span",{class:"proof-what",children:[A(e),r&&n("span",{class:"proof-who",children:[" · ",C(e)]})]}),n("time",{class:"proof-when",dateTime:e.at,"data-tip":g(e.at),children:s(e.at)}),n(c,{name:t.value?"up":"down",size:14})]}),e.words&&n("blockquote",{class:"proof-words",dir:"auto",children:e.words}),t.value&&n(O,{one:e})]})}function A({kind:e,topic_name:r,frequency:a}){let t=S.find(_=>_===a),i=e==="topic"?r||o("kind.topic"):o(`kind.${e}`);return t?`${i}, ${o(`often.${t}`)}`:i}function C({contact_id:e,contact_name:r,address:a}){if(e&&r!==null){let t=d({id:e,name:r});return a&&/[@+]/.test(a)?`${t}, ${a}`:t}return a??o("nobody")}function O({one:e}){let r=T.find(t=>t===e.method),a=[[o("fact.contact"),e.contact_id&&(e.contact_name===null?o("erased"):n("a",{href:`/contacts/${e.contact_id}`,children:d({id:e.contact_id,name:e.contact_name})}))],[o("fact.address"),e.address],[o("fact.when"),`${s(e.at)}, ${p(e.at)}`],[o("fact.how"),r?o(`method.${r}`):e.method],[o("fact.channel"),e.channel_type&&u(e.channel_type)],[o("fact.page"),e.page_url],[o("fact.language"),e.locale&&w(e.locale)],[o("fact.ip"),e.ip],[o("fact.browser"),e.user_agent],[o("fact.kept"),`${s(e.kept_at)}, ${p(e.kept_at)}`],...Object.entries(e.evidence).filter(([t])=>t!=="actor_id").map(([t,i])=>[t.replaceAll("_"," "),typeof i=="string"?i:JSON.stringify(i)])];return n("dl",{class:"proof-facts",children:a.filter(([,t])=>t).map(([t,i])=>n("div",{children:[n("dt",{children:t}),n("dd",{dir:"auto",children:i})]},t))})}export{B as a,F as b,W as c,I as d,o as e,K as f};
