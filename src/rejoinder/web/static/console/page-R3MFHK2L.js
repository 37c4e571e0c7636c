import{e as se,f as le}from"./chunk-M7DKDKEV.js";import"./chunk-UHDW4Q5L.js";import"./chunk-X47FUUYR.js";import{a as h,b as re,c as ae,d as ie}from"./chunk-MBRXV5AV.js";import{a as O,b as _,d as F}from"./chunk-QTZ5WRZI.js";import"./chunk-BYXBJQAS.js";import"./chunk-WVAWDI6F.js";import"./chunk-GUBPUCMW.js";import"./chunk-JNBLEQ6U.js";import"./chunk-HFLDQUCC.js";import"./chunk-KO4WT6HR.js";import"./chunk-ITS2HIMX.js";import"./chunk-6OXZUDZI.js";import{a as B,b as M}from"./chunk-Y2ZMIYNX.js";import"./chunk-MUI6AB5H.js";import{a as ne}from"./chunk-PFTYWGB3.js";import"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{Da as G,Fa as Z,Ha as L,Ja as S,Ka as j,La as J,O as R,Pa as Q,Ya as X,Za as ee,bb as te,d as W,f as d,g as C,gb as D,h as I,hb as oe,i as b,k as K,l as P,n as H,o as v,p as U,r as q,sa as V,v as $,wa as k,y as Y,z as E}from"./chunk-ZWZIZAJI.js";import{c as w,g as t,l as y,n as T,u as g}from"./chunk-TJUQQ3IT.js";function x({label:e,done:n,of:r}){return t("progress",{class:"import-bar","aria-label":e,value:r?Math.min(n/r,1):1,max:1})}var me={title:"Import",lead:"Contacts and what they did, out of a CSV file from another system. You see what would happen before anything does, and can take it back for 30 days.",new:"New import",kind:"What are the rows?","kind.contacts":"Contacts","kind.contacts_hint":"Each row is a person: who they are and what you know of them.","kind.events":"Events","kind.events_hint":"Each row is something that a person did, such as an order, with its time.",file:"File",choose:"Choose a file",file_hint:"Or drop it here. CSV with a heading, up to 200 MB and 1,000,000 rows.",sending:"{percent} % sent",sending_label:"How much of the file is sent",reading:"Reading the file…",too_large:"The file is too large",too_large_text:"At most 200 MB are read. Split it.",past:"Past imports",none:"Nothing imported yet",none_text:"Every file that you import stands here, with what came of it and a way to take it back.",rows:{one:"1 row",other:"{count} rows"},events:{one:"1 event",other:"{count} events"},made:{one:"1 new contact",other:"{count} new contacts"},"is.draft":"Not begun","is.running":"Going on","is.done":"Done","is.cancelled":"Stopped","is.failed":"Failed","is.undoing":"Being taken back","is.undone":"Taken back",no_consent:"An import brings what you know of people. It does not subscribe anybody and is no consent to messages: those come with their proof, under Outreach, Consents.",columns:"Columns","columns_lead.contacts":"Say what each column is. A person is found by your own id, by email or by phone; whoever is not there yet is made. An empty cell changes nothing.","columns_lead.events":"Say what each column is: whose the event is, what happened, and when. Whoever is not there yet is made.",empty_column:"Empty in the first rows",is_column:"What “{name}” is",name_of:"What “{name}” is called here",type_of:"What the values of “{name}” are",name_placeholder:"Name",known_attribute:"There already; its type stays.","to.none":"Leave out","to.external_id":"User id","to.email":"Email","to.phone":"Phone","to.name":"Name","to.first_name":"First name","to.last_name":"Last name","to.language":"Language","to.zone":"Time zone","to.country":"Country","to.city":"City","to.avatar":"Picture (address)","to.company_id":"Company id","to.company_name":"Company name","to.tags":"Tags","to.attribute":"Attribute…","to.event":"Name of the event","to.at":"Time","to.message_id":"Message id","to.property":"Property…","type.text":"Text","type.number":"Number","type.boolean":"Yes or no","type.date":"Date","type.list":"List",event:"Name of every event",event_hint:"Since no column has it.",written:"How times are written","written.iso":"Year first: 2026-11-20 08:15","written.unix":"Seconds since 1970: 1795162500","written.day_first":"Day first: 20.11.2026 08:15","written.month_first":"Month first: 11/20/2026 08:15",zone:"Time zone of times that name none",country:"Country of numbers without a code",decimal_comma:"Numbers have a decimal comma: 1.234,50",seen:"Preview",seen_lead:"Nothing is kept until you start.",looking:"Reading the first rows",sample:"The first rows as they would be read",of_first:"Of the first {count} of {rows} rows:",of_all:{one:"Of 1 row:",other:"Of {count} rows:"},would_make:{one:"1 new contact",other:"{count} new contacts"},would_find:{one:"1 that is there already",other:"{count} that are there already"},would_leave:{one:"1 row left out",other:"{count} rows left out"},yes:"yes",no:"no","becomes.made":"New","becomes.found":"There already",bad:{one:"1 row left out",other:"{count} rows left out"},row:"Row {n}:",start:{one:"Import 1 row",other:"Import {count} rows"},discard:"Discard the file",not_ready:"The columns do not say enough yet.",going:"Importing",came_to:"What it came to",read:"{count} of {rows} rows read",stop:"Stop","figure.events":"Events","figure.again":"Had come before","figure.made":"New contacts","figure.changed":"Changed contacts","figure.bad":"Rows left out",undo:"Undo",undo_until:"It can be taken back until {when}.",undo_ask:"Take “{name}” back?",undo_text:"Contacts whom it made are removed, unless somebody has met them since. Values that it changed are put back, unless they were changed again. Its events go, and so do their counts. Messages that were sent since stay sent.",undoing:"Taking it back",taken_back:"Taken back","undone.events":{one:"1 event removed",other:"{count} events removed"},"undone.removed":{one:"1 contact removed",other:"{count} contacts removed"},"undone.restored":{one:"1 contact put back as they were",other:"{count} contacts put back as they were"},not_taken_back:"What could not be taken back","kept.changed":{one:"1 new contact stays: they were changed since",other:"{count} new contacts stay: they were changed since"},"kept.talked":{one:"1 new contact stays: there is a conversation with them",other:"{count} new contacts stay: there are conversations with them"},"kept.known":{one:"1 new contact stays: they are known on a channel or a site by now",other:"{count} new contacts stay: they are known on a channel or a site by now"},"kept.did":{one:"1 new contact stays: they did something since",other:"{count} new contacts stay: they did something since"},"kept.imported":{one:"1 new contact stays: another import told of them",other:"{count} new contacts stay: other imports told of them"},"kept.joined":{one:"1 new contact stays: they were joined with another",other:"{count} new contacts stay: they were joined with others"},"kept.blocked":{one:"1 new contact stays: they are blocked",other:"{count} new contacts stay: they are blocked"},"kept.values":{one:"1 value stays: somebody changed it since",other:"{count} values stay: somebody changed them since"},"kept.events":{one:"1 event was removed before",other:"{count} events were removed before"},for_example:"For example:",example:"contact {n}",stays:"Names of attributes and events, and companies that it made or named, stay. What segments and campaigns did meanwhile stays done.",left_out_lead:"Correct them in the file and import that: its own columns are in it, with why each was left out.",download:"Download CSV"};var o=W(me);var pe=["text","number","boolean","date","list"],de=["iso","unix","day_first","month_first"],ce={contacts:["external_id","email","phone","name","first_name","last_name","language","zone","country","city","avatar","company_id","company_name","tags","attribute"],events:["external_id","email","phone","event","at","message_id","property"]},f="/imports";var Te=2e8;function ue(){let e=g(Y.value.query.get("kind")==="events"?"events":"contacts"),n=g(null),r=g(null),i=T(new AbortController);y(()=>()=>i.current.abort(),[]);let s=async a=>{if(!(!a||n.value!==null)){if(r.value=null,a.size>Te){r.value=new K(0,"too_large",o("too_large"),o("too_large_text"));return}n.value=0;try{let m={kind:e.value},l=await U(f,a,u=>n.value=u,i.current.signal,m);E(`/contacts/import/${l.id}`)}catch(m){i.current.signal.aborted||(r.value=P(m))}n.value=null}};return t(h,{title:o("new"),children:[t(J,{label:o("kind"),name:"kind",value:e.value,options:["contacts","events"].map(a=>({value:a,label:o(`kind.${a}`),hint:o(`kind.${a}_hint`)})),onInput:a=>e.value=a}),t(Se,{sent:n.value,onTake:a=>{s(a)}}),r.value&&t("p",{class:"field-error",role:"alert",children:r.value.words})]})}function Se({sent:e,onTake:n}){let r=T(null),i=g(!1);return t("fieldset",{class:C("import-place",i.value&&"import-place-over"),"aria-label":o("file"),onDragOver:s=>{s.preventDefault(),i.value=!0},onDragLeave:()=>i.value=!1,onDrop:s=>{s.preventDefault(),i.value=!1,n(s.dataTransfer?.files[0])},children:[t("input",{ref:r,type:"file",hidden:!0,accept:".csv,.tsv,.txt,text/csv,text/tab-separated-values","aria-label":o("choose"),onChange:s=>{n(s.currentTarget.files?.[0]),s.currentTarget.value=""}}),t(b,{look:"primary",icon:"file",busy:e!==null,onClick:()=>r.current?.click(),children:o("choose")}),t("p",{class:"field-hint",children:e===null?o("file_hint"):e<1?o("sending",{percent:d(Math.round(e*100))}):o("reading")}),e!==null&&t(x,{label:o("sending_label"),done:e,of:1})]})}var A={draft:"plain",running:"accent",done:"plain",cancelled:"soon",failed:"late",undoing:"accent",undone:"plain"};function fe(){let e=B(f);return y(()=>R("import.updated",()=>e.refresh()),[]),t(h,{title:o("past"),children:t(_,{load:e,children:n=>n.length?t(w,{children:[t(ae,{label:o("past"),children:n.map(r=>t(ie,{title:r.name,href:`/contacts/import/${r.id}`,badges:t(k,{tone:A[r.state],children:o(`is.${r.state}`)}),hint:[De(r),r.by_name,oe(r.created_at,q.value)].join(" · ")},r.id))}),t(M,{pages:e})]}):t(Z,{icon:"file",title:o("none"),children:o("none_text")})})})}function De(e){let n=o("rows",{n:e.rows,count:d(e.rows)});if(e.state==="draft")return n;let r=e.kind==="events"?o("events",{n:e.events,count:d(e.events)}):o("made",{n:e.made,count:d(e.made)});return`${n}, ${r}`}function ge({one:e,mapping:n,problem:r,onChange:i}){let s=e.file?.columns??[],a=(m,l)=>{let u=n.columns.filter(c=>c.column!==m);i({columns:(l?[...u,l]:u).sort((c,p)=>c.column-p.column)})};return t("ul",{class:"import-columns","aria-label":o("columns"),children:s.map((m,l)=>{let u=n.columns.findIndex(c=>c.column===l);return t($e,{name:m,samples:(e.file?.sample??[]).map(c=>c[l]??""),kind:e.kind,now:n.columns[u]??null,error:u<0?void 0:Ce(r,u),onPick:c=>a(l,c&&{column:l,...c})},l)})})}function Ce(e,n){for(let r of["to","name","type"]){let i=e?.field(`columns.${n}.${r}`);if(i)return i}}function $e({name:e,samples:n,kind:r,now:i,error:s,onPick:a}){let m=n.filter(Boolean).slice(0,3),l=i?.to==="attribute"||i?.to==="property",u=ne().some(p=>p.of==="contact"&&p.name===i?.name),c=p=>{a(p?p==="attribute"||p==="property"?{to:p,name:e,type:"text"}:{to:p}:null)};return t("li",{class:"import-column",children:[t("div",{class:"import-column-words",children:[t("strong",{dir:"auto",children:e}),t("span",{class:"import-samples",dir:"auto",children:m.length?m.join(" · "):o("empty_column")})]}),t(S,{label:o("is_column",{name:e}),quietLabel:!0,value:i?.to??"",error:s,options:[{value:"",label:o("to.none")},...ce[r].map(p=>({value:p,label:o(`to.${p}`)}))],onInput:c}),l&&i&&t("div",{class:"import-named",children:[t(L,{label:o("name_of",{name:e}),quietLabel:!0,maxLength:100,placeholder:o("name_placeholder"),value:i.name??"",onInput:p=>a({...i,name:p})}),i.to==="attribute"&&u?t("p",{class:"field-hint import-known",children:o("known_attribute")}):t(S,{label:o("type_of",{name:e}),quietLabel:!0,value:i.type??"text",options:pe.map(p=>({value:p,label:o(`type.${p}`)})),onInput:p=>a({...i,type:p})})]})]})}function N({rows:e,all:n,titled:r=!0}){let i=o("bad",{n,count:d(n)});return t("div",{children:[r&&t("h3",{class:"import-bad-title",children:i}),t("ul",{class:"import-left-out","aria-label":i,children:e.map(s=>t("li",{children:[t("strong",{children:o("row",{n:s.row})})," ",t("span",{dir:"auto",children:[s.column&&t("code",{class:"inline-code",children:s.column})," ",s.why]})," ",t("span",{class:"import-remedy",children:s.remedy})]},s.row))})]})}function he({of:e,busy:n,kind:r}){return e?t("div",{class:C("import-seen",n&&"import-seen-old"),"aria-busy":n,children:[t("p",{role:"status",children:[e.rows>e.looked_at?o("of_first",{count:d(e.looked_at),rows:d(e.rows)}):o("of_all",{n:e.rows,count:d(e.rows)})," ",o("would_make",{n:e.made,count:d(e.made)}),","," ",o("would_find",{n:e.found,count:d(e.found)}),","," ",o("would_leave",{n:e.bad,count:d(e.bad)}),"."]}),e.sample.length>0&&t("ul",{class:"import-rows","aria-label":o("sample"),children:e.sample.map(i=>t(Le,{row:i,kind:r},i.row))}),e.left_out.length>0&&t(N,{rows:e.left_out,all:e.bad})]}):t("div",{children:[n&&t(ee,{label:o("looking")}),n&&t(X,{width:"60%"})]})}var Ee=/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;function Re(e){return Array.isArray(e)?e.join(", "):typeof e=="boolean"?o(e?"yes":"no"):typeof e=="string"&&Ee.test(e)?D(e):String(e)}function Le({row:e,kind:n}){let i=(typeof e.values.name=="string"?e.values.name:e.contact_name)||Object.values(e.who).join(", "),s=Object.entries(e.values).filter(([a])=>a!=="name");return t("li",{class:"import-row",children:[t("span",{class:"import-row-head",children:[t("span",{class:"import-row-who",dir:"auto",children:n==="events"?`${e.event} · ${i}`:i}),t(k,{tone:e.becomes==="made"?"accent":"plain",children:o(`becomes.${e.becomes}`)})]}),t("span",{class:"import-row-facts",dir:"auto",children:[e.at&&t("span",{children:`${D(e.at)}, ${te(e.at)}`}),Object.entries(e.who).map(([a,m])=>t("span",{children:[o(`to.${a}`),": ",m]},a)),s.map(([a,m])=>t("span",{children:[a.replaceAll("_"," "),": ",Re(m)]},a))]})]})}function ve({one:e,mapping:n,problem:r,onChange:i}){let s=l=>n.columns.some(u=>u.to===l),a=l=>n.columns.some(u=>u.type===l),m=s("at")||a("date");return t(re,{children:[e.kind==="events"&&!s("event")&&t(L,{label:o("event"),hint:o("event_hint"),maxLength:100,value:n.event,error:r?.field("event"),onInput:l=>i({event:l})}),m&&t(S,{label:o("written"),value:n.written,options:de.map(l=>({value:l,label:o(`written.${l}`)})),onInput:l=>i({written:l})}),m&&t(se,{label:o("zone"),value:n.zone,error:r?.field("zone"),onPick:l=>i({zone:l})}),s("phone")&&t(le,{label:o("country"),value:n.country,onPick:l=>i({country:l})}),a("number")&&t(j,{label:o("decimal_comma"),checked:n.decimal_comma,onChange:l=>i({decimal_comma:l})})]})}var Be=500;function be({one:e,onChange:n}){let r=g(e.mapping),i=g(null),s=g(null),a=g("look");Me(e,r.value,(p,Ie)=>{i.value=p??i.value,s.value=Ie,a.value=null});let m=p=>{a.value="look",r.value={...r.value,...p}},l=async()=>{a.value="start";try{n(await v.post(`${f}/${e.id}/start`))}catch(p){s.value=P(p)}a.value=null},u=async()=>{try{await v.remove(`${f}/${e.id}`),E("/contacts/import",{replace:!0})}catch(p){$(p)}},c=s.value;return t(w,{children:[t("p",{class:"remark remark-plain import-note",children:[t(I,{name:"info",size:16}),o("no_consent")]}),t(h,{title:o("columns"),lead:o(`columns_lead.${e.kind}`),children:[t(ge,{one:e,mapping:r.value,problem:c,onChange:m}),t(ve,{one:e,mapping:r.value,problem:c,onChange:m}),c&&t("p",{class:"field-error",role:"alert",children:c.words})]}),t(h,{title:o("seen"),lead:o("seen_lead"),children:[t(he,{of:i.value,busy:a.value==="look",kind:e.kind}),t("div",{class:"buttons-line",children:[t(b,{look:"primary",busy:a.value==="start",off:(c||!i.value||a.value==="look")&&o("not_ready"),onClick:()=>{l()},children:o("start",{n:e.rows,count:d(e.rows)})}),t(b,{look:"quiet",onClick:()=>{u()},children:o("discard")})]})]})]})}function Me(e,n,r){let i=T(!0);y(()=>{let s=new AbortController,a=async()=>{try{i.current||await v.put(`${f}/${e.id}/mapping`,n,{signal:s.signal});let l=await v.get(`${f}/${e.id}/preview`,{signal:s.signal});r(l,null)}catch(l){s.signal.aborted||r(null,P(l))}},m=setTimeout(()=>{a().then(()=>i.current=!1)},i.current?0:Be);return()=>{i.current=!1,clearTimeout(m),s.abort()}},[e.id,n])}var Oe=["draft","running","cancelled","failed","done","undoing","undone"];function z(e,n){return!n||n.id!==e.id||ye(n)<ye(e)?e:{...n,file:n.file??e.file,mapping:n.mapping??e.mapping}}function ye({state:e,read:n,undone:r}){return Oe.indexOf(e)*1e9+(e==="undoing"?r?.done??0:n)}var Fe=["changed","talked","known","did","imported","joined","blocked"];function we({undone:e,running:n,kind:r}){let i=(a,m)=>o(a,{n:m,count:d(m)}),s=Fe.filter(a=>e.kept[a]);return t(h,{title:n?o("undoing"):o("taken_back"),children:[n&&t(x,{label:o("undoing"),done:e.done,of:e.total}),t("ul",{class:"import-taken",children:[r==="events"&&t("li",{children:i("undone.events",e.events)}),t("li",{children:i("undone.removed",e.removed)}),t("li",{children:i("undone.restored",e.restored)})]}),(s.length>0||e.values_kept>0||e.events_gone>0)&&t("div",{children:[t("h3",{class:"import-bad-title",children:o("not_taken_back")}),t("ul",{class:"import-taken",children:[s.map(a=>t("li",{children:o(`kept.${a}`,{n:e.kept[a]??0,count:d(e.kept[a]??0)})},a)),e.values_kept>0&&t("li",{children:o("kept.values",{n:e.values_kept,count:d(e.values_kept)})}),e.events_gone>0&&t("li",{children:o("kept.events",{n:e.events_gone,count:d(e.events_gone)})})]}),e.examples.length>0&&t("p",{class:"import-examples",children:[o("for_example")," ",e.examples.slice(0,5).map((a,m)=>t("a",{href:`/contacts/${a}`,children:o("example",{n:m+1})},a))]})]}),t("p",{class:"field-hint",children:o("stays")})]})}function ke({one:e,onChange:n}){let r=e.state==="running";return t(w,{children:[t(h,{title:r?o("going"):o("came_to"),actions:t(Ae,{one:e,onChange:n}),children:[e.error&&t("p",{class:"remark",role:"alert",children:[t(I,{name:"warn",size:16}),e.error]}),r&&t(x,{label:o("going"),done:e.read,of:e.rows}),t("p",{class:"import-read",role:"status",children:o("read",{count:d(e.read),rows:d(e.rows)})}),t(Ne,{one:e}),e.undo_until&&t("p",{class:"field-hint",children:o("undo_until",{when:D(e.undo_until)})})]}),e.undone&&t(we,{undone:e.undone,running:e.state==="undoing",kind:e.kind}),e.bad>0&&!r&&t(ze,{one:e},e.bad)]})}function Ne({one:e}){let r=[...e.kind==="events"?[[o("figure.events"),e.events],[o("figure.again"),e.again]]:[],[o("figure.made"),e.made],[o("figure.changed"),e.changed],[o("figure.bad"),e.bad]];return t("dl",{class:"import-figures",children:r.map(([i,s])=>t("div",{children:[t("dt",{children:i}),t("dd",{children:d(s)})]},i))})}function Ae({one:e,onChange:n}){let r=g(!1),i=async a=>{r.value=!0;try{n(await v.post(`${f}/${e.id}/${a}`))}catch(m){$(m)}r.value=!1},s=async()=>{let a=o("undo_ask",{name:e.name});await G({title:a,text:o("undo_text"),action:o("undo"),danger:!0})&&await i("undo")};return e.state==="running"?t(b,{busy:r.value,onClick:()=>{i("cancel")},children:o("stop")}):e.undo_until?t(b,{icon:"undo",busy:r.value,onClick:()=>{s()},children:o("undo")}):null}function ze({one:e}){let n=B(`${f}/${e.id}/bad-rows`);return t(h,{title:o("bad",{n:e.bad,count:d(e.bad)}),lead:o("left_out_lead"),actions:t("a",{class:"button button-plain",href:`${H}${f}/${e.id}/bad-rows.csv`,download:!0,children:[t(I,{name:"download"}),t("span",{class:"button-words",children:o("download")})]}),children:[t(_,{load:n,children:r=>t(N,{rows:r,all:e.bad,titled:!1})}),t(M,{pages:n})]})}function _e({id:e}){let n=Q(a=>v.get(`${f}/${e}`,{signal:a}),[e]),r=g(null),i=n.data&&z(n.data,r.value),s=a=>{a.id===e&&(r.value=r.value?z(r.value,a):a)};return y(()=>R("import.updated",s),[e]),t(O,{wide:!0,title:i?.name??o("title"),parent:"/contacts/import",actions:i&&t(k,{tone:A[i.state],children:o(`is.${i.state}`)}),children:t(F,{permission:"contacts",children:t(_,{load:{...n,data:i},children:a=>a.state==="draft"?t(be,{one:a,onChange:s}):t(ke,{one:a,onChange:s})})})})}var xe=`.import-place {
  display: grid;
  justify-items: center;
  gap: 8px;
  min-width: 0;
  margin: 0;
  padding: 32px 16px;
  border: 1px dashed var(--edge);
  border-radius: var(--radius-2);
  text-align: center;
}
.import-place-over {
  border-color: var(--accent);
  background: var(--accent-soft);
}
.import-bar {
  width: 100%;
  height: 6px;
  border: 0;
  border-radius: var(--radius-full);
  background: var(--sunken);
  overflow: hidden;
  appearance: none;

  &::-webkit-progress-bar {
    background: var(--sunken);
  }
  &::-webkit-progress-value {
    border-radius: var(--radius-full);
    background: var(--accent);
    transition: width var(--calm) var(--ease);
  }
  &::-moz-progress-bar {
    background: var(--accent);
  }
}
.import-note {
  margin-bottom: 24px;
}
.import-columns {
  border-top: 1px solid var(--line);
}
.import-column {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 200px minmax(0, 320px);
  gap: 8px 16px;
  align-items: start;
  padding: 8px 0;
  border-bottom: 1px solid var(--line);
}
.import-column-words {
  display: grid;
  min-width: 0;

  & strong {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
}
.import-samples {
  color: var(--faint);
  font: var(--text-small) var(--sans);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.import-named {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 120px;
  gap: 8px;
  align-items: start;
}
.import-known {
  align-self: center;
}
.import-seen {
  display: grid;
  gap: 16px;
  transition: opacity var(--quick) var(--ease);
}
.import-seen-old {
  opacity: 0.72;
}
.import-rows {
  border-top: 1px solid var(--line);
}
.import-row {
  display: grid;
  gap: 2px;
  padding: 8px 0;
  border-bottom: 1px solid var(--line);
}
.import-row-head {
  display: flex;
  align-items: center;
  gap: 8px;
  min-width: 0;
}
.import-row-who {
  min-width: 0;
  font-weight: 500;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.import-row-facts {
  display: flex;
  flex-wrap: wrap;
  gap: 0 16px;
  color: var(--muted);
  font: var(--text-small) var(--sans);

  & span {
    max-width: 100%;
    overflow-wrap: anywhere;
  }
}
.import-bad-title {
  margin-bottom: 4px;
  font: 600 var(--text-body) var(--sans);
}
.import-left-out {
  color: var(--muted);

  & li {
    padding: 4px 0;
    overflow-wrap: anywhere;
  }
  & strong {
    color: var(--text);
    font-weight: 600;
  }
}
.import-remedy {
  color: var(--faint);
}
.import-read {
  color: var(--muted);
  font-variant-numeric: tabular-nums;
}
.import-figures {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
  gap: 16px;
  margin: 0;

  & dt {
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
  & dd {
    margin: 0;
    font: 600 var(--text-page) var(--sans);
    font-variant-numeric: tabular-nums;
  }
}
.import-taken {
  padding-inline-start: 18px;
  list-style: disc;
}
.import-examples {
  margin-top: 8px;
  color: var(--muted);

  & a {
    margin-inline-end: 12px;
  }
}
@media (max-width: 760px) {
  .import-column {
    grid-template-columns: minmax(0, 1fr);
  }
}
`;V(xe);function Ke({params:e}){return e.id?t(_e,{id:e.id},e.id):t(O,{title:o("title"),lead:o("lead"),parent:"/contacts",children:t(F,{permission:"contacts",children:[t(ue,{}),t(fe,{})]})})}export{Ke as default};
