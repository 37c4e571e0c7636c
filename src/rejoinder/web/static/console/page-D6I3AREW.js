import{a as W}from"./chunk-T4AI5RJU.js";import{a as c,b as h,c as J}from"./chunk-WX43E5Q6.js";import"./chunk-G7CM4CEQ.js";import{a as P}from"./chunk-QS34OGFX.js";import"./chunk-YBWCSLMZ.js";import"./chunk-X47FUUYR.js";import{c as V,d as k}from"./chunk-MBRXV5AV.js";import{a as $,b as y}from"./chunk-QTZ5WRZI.js";import"./chunk-BYXBJQAS.js";import"./chunk-WVAWDI6F.js";import"./chunk-GUBPUCMW.js";import"./chunk-JNBLEQ6U.js";import"./chunk-HFLDQUCC.js";import"./chunk-KO4WT6HR.js";import"./chunk-ITS2HIMX.js";import"./chunk-6OXZUDZI.js";import{a as S,b as T}from"./chunk-Y2ZMIYNX.js";import"./chunk-MUI6AB5H.js";import"./chunk-NYMZMWL2.js";import"./chunk-ZTGWC5RD.js";import{Da as R,G as w,Ha as B,Ia as H,Ja as j,Pa as q,Ra as z,d as F,eb as U,f as C,gb as L,i as f,o as v,r as M,sa as E,u as N,v as O,wa as b,z as _,za as G}from"./chunk-ZWZIZAJI.js";import{c as u,g as e,n as D,u as m}from"./chunk-TJUQQ3IT.js";function g(t){let a=t.replace(/^\uFEFF/,"").split(/\r?\n/).map(n=>(n.split(/[,;\t]/)[0]??"").trim().replace(/^"(.*)"$/,"$1")).filter(Boolean);return/^(coupon|code|voucher)s?$/i.test(a[0]??"")?a.slice(1):a}var K={title:"Coupons",lead:"Codes that campaigns give away, one a person, and which of them were used.",new:"New list",make:"Make the list",none:"No coupons yet",none_text:"Put the codes of your shop into a list. A campaign with the list gives each person a code of their own.",name:"Name",name_needed:"Give it a name first.",ends:"Last day",ends_hint:"No code is given after it.",optional:"optional",until:"Given until {when}",no_end:"Given without end",low:"Nearly empty","state.free":"Free","state.given":"Given","state.used":"Used",by_state:"State of the codes",every:"Every code",codes:"Codes",codes_hint:"One a line, or the first column of a CSV file. {n} found.",codes_needed:"Paste the codes, or choose a file.",too_many:"At most {n} codes at once.",file:"From a file",add:"Add codes",added:{one:"{n} code added",other:"{n} codes added"},refused:{one:"{n} was not taken: {codes}",other:"{n} were not taken: {codes}"},no_codes:"No code is in this state.",somebody:"Somebody",more:"More about {name}",archive:"Archive",archive_ask:"Archive this list?",archive_text:"No more codes of it are given. Those that were can still be used."};var o=F(K);function A({value:t,error:a,onInput:n}){let i=D(null);return e("div",{class:"codes",children:[e(H,{label:o("codes"),hint:o("codes_hint",{n:g(t).length}),error:a,rows:6,value:t,onInput:n}),e("input",{ref:i,type:"file",accept:".csv,.txt,text/plain,text/csv",hidden:!0,"aria-label":o("file"),onChange:d=>{let l=d.currentTarget.files?.[0];d.currentTarget.value="",l?.text().then(n)}}),e(f,{look:"quiet",icon:"file",onClick:()=>i.current?.click(),children:o("file")})]})}var oe={free:"plain",given:"soon",used:"accent"};function Q({id:t}){let a=q(r=>v.get(`${c}/${t}`,{signal:r}),[t]),n=m(""),i=m(!1),d=S(`${c}/${t}/coupons`,{state:n.value,limit:100},"after"),l=a.data,p=async()=>{if(await R({title:o("archive_ask"),text:o("archive_text"),action:o("archive"),danger:!0}))try{await v.remove(`${c}/${t}`),_(h,{replace:!0})}catch(r){O(r)}};return e($,{title:l?.name??"",parent:h,actions:l&&w("campaigns")&&!l.archived_at&&e(u,{children:[e(f,{icon:"plus",look:"primary",onClick:()=>i.value=!0,children:o("add")}),e(z,{label:o("more",{name:l.name}),place:"below-end",items:[{label:o("archive"),icon:"trash",danger:!0,run:()=>{p()}}]})]}),children:[e(y,{load:a,children:r=>e(u,{children:[e("div",{class:"coupons-head",children:[e("p",{children:r.expires_at?o("until",{when:L(r.expires_at)}):o("no_end")}),e(I,{one:r})]}),e(j,{label:o("by_state"),quietLabel:!0,value:n.value,options:[{value:"",label:o("every")},...J.map(s=>({value:s,label:o(`state.${s}`)}))],onInput:s=>n.value=s}),e(te,{pages:d})]})}),i.value&&e(ae,{id:t,onDone:r=>{a.put(r),d.refresh()},onClose:()=>i.value=!1})]})}function te({pages:t}){return e(y,{load:t,children:a=>a.length?e(u,{children:[e(V,{label:o("codes"),children:a.map(n=>e(k,{title:e("code",{children:n.code}),badges:e(b,{tone:oe[n.state],children:o(`state.${n.state}`)}),hint:n.contact_id&&e("a",{href:`/contacts/${n.contact_id}`,children:n.contact_name||o("somebody")}),actions:e("span",{class:"item-side",children:ne(n)})},n.code))}),e(T,{pages:t})]}):e("p",{class:"nothing",role:"status",children:o("no_codes")})})}function ne({used_at:t,given_at:a,value:n}){let i=t??a;return[n?C(n):"",i?U(i,M.value):""].filter(Boolean).join(" · ")}function ae({id:t,onDone:a,onClose:n}){let i=m(""),d=g(i.value),l=async()=>{let{added:r,refused:s,coupon_list:Y}=await v.post(`${c}/${t}/codes`,{codes:d});a(Y),n(),N(o("added",{n:r}),s.length?{detail:o("refused",{n:s.length,codes:s.slice(0,5).map(({code:Z})=>Z).join(", ")})}:{})},p=!d.length&&o("codes_needed")||d.length>1e4&&o("too_many",{n:1e4});return e(P,{title:o("add"),action:o("add"),size:"medium",off:p,onClose:n,save:l,children:({wrong:r})=>e("div",{class:"dialog-form",children:e(A,{value:i.value,error:r("codes"),onInput:s=>i.value=s})})})}var X=`.coupon-counts {
  display: grid;
  grid-template-columns: repeat(3, 60px);
  text-align: end;
  font-variant-numeric: tabular-nums;
  line-height: 18px;

  & dt {
    color: var(--faint);
    font: var(--text-small) var(--sans);
  }
  & dd {
    font-weight: 500;
  }
}
.coupons-head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  margin-bottom: 16px;

  & p {
    color: var(--muted);
  }
}
.codes {
  display: grid;
  gap: 4px;
  justify-items: start;

  & .field {
    width: 100%;
  }
  & textarea {
    font-family: var(--mono);
  }
}
`;E(X);function re({params:t}){return t.id?e(Q,{id:t.id},t.id):e(se,{})}function se(){let t=S(c,{limit:50},"after"),a=m(!1),n=w("campaigns"),i=()=>a.value=!0;G([n&&{id:"new-coupons",title:o("new"),icon:"plus",run:i}]);let d=n&&e(f,{icon:"plus",look:"primary",onClick:i,children:o("new")});return e($,{title:o("title"),lead:o("lead"),actions:!!t.data?.length&&d,children:[e(y,{load:t,children:l=>e(u,{children:[e(W,{label:o("title"),items:l,none:{icon:"tag",title:o("none"),text:o("none_text")},add:d,children:p=>e(de,{one:p},p.id)}),e(T,{pages:t})]})}),a.value&&e(le,{onClose:()=>a.value=!1})]})}function de({one:t}){return e(k,{title:e("span",{dir:"auto",children:t.name}),href:`${h}/${t.id}`,badges:t.low&&e(b,{tone:"soon",children:o("low")}),hint:[t.description,t.expires_at&&o("until",{when:L(t.expires_at)})].filter(Boolean).join(" · ")||o("no_end"),actions:e(I,{one:t})})}function I({one:t}){return e("dl",{class:"coupon-counts",children:["free","given","used"].map(a=>e("div",{children:[e("dt",{children:o(`state.${a}`)}),e("dd",{children:C(t[a])})]},a))})}function le({onClose:t}){let a=m(""),n=m(""),i=m(""),d=g(i.value),l=async()=>{let r={name:a.value.trim(),expires_at:n.value?new Date(`${n.value}T23:59:59`).toISOString():null,codes:d},s=await v.post(c,r);_(`${h}/${s.coupon_list.id}`)},p=!a.value.trim()&&o("name_needed")||d.length>1e4&&o("too_many",{n:1e4});return e(P,{title:o("new"),action:o("make"),size:"medium",off:p,onClose:t,save:l,children:({wrong:r})=>e("div",{class:"dialog-form",children:[e(B,{label:o("name"),maxLength:100,value:a.value,error:r("name"),onInput:s=>a.value=s}),e(B,{label:o("ends"),hint:o("ends_hint"),optional:o("optional"),type:"date",value:n.value,error:r("expires_at"),onInput:s=>n.value=s}),e(A,{value:i.value,error:r("codes"),onInput:s=>i.value=s})]})})}export{I as Counts,re as default};
