import{Fa as $,G as b,Ma as E,c as l,g as m,h as u,k as y,m as w,sa as k,y as P,z as h,za as S}from"./chunk-ZWZIZAJI.js";import{c as x,g as e,l as f,u as g}from"./chunk-TJUQQ3IT.js";var C=`.sections {
  display: grid;
  grid-template-columns: 228px minmax(0, 1fr);
  height: 100%;
}
.sections-menu {
  overflow: auto;
  padding: 0 10px 24px;
  border-inline-end: 1px solid var(--line);
  background: var(--surface);
}
.sections-title {
  position: sticky;
  top: 0;
  z-index: 1;
  display: flex;
  align-items: center;
  height: 52px;
  margin: 0 -10px;
  padding: 0 18px;
  background: var(--surface);
  font: 600 var(--text-title) var(--sans);
}
.sections-group {
  padding: 14px 8px 4px;
  color: var(--faint);
  font: var(--text-small) var(--sans);
}
.sections-title + .sections-group {
  padding-top: 4px;
}
.sections-entry {
  display: flex;
  align-items: center;
  gap: 10px;
  min-height: 32px;
  padding: 4px 8px;
  border-radius: var(--radius-1);
  color: var(--muted);
  text-decoration: none;

  &:hover {
    background: var(--hover);
    color: var(--text);
  }
}
.sections-current,
.sections-current:hover {
  background: var(--accent-soft);
  color: var(--accent);
  font-weight: 600;
}
.sections-words {
  flex: 1;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.sections-more {
  display: none;
}
.sections-page {
  min-width: 0;
  min-height: 0;
  overflow: hidden;
  background: var(--surface);
}
@media (max-width: 759px) {
  .sections {
    grid-template-columns: minmax(0, 1fr);
  }
  .sections-chosen .sections-menu,
  .sections:not(.sections-chosen) .sections-page {
    display: none;
  }
  .sections-menu {
    border: 0;
  }
  .sections-entry {
    min-height: 48px;
    color: var(--text);
    font: var(--text-read) var(--sans);

    & .icon {
      color: var(--muted);
    }
  }
  .sections-more {
    display: block;
  }
}
`;k(C);function L({title:r,base:t,sections:i,first:n,nowhere:a,params:c}){let s=c.section,d=i.filter(({needs:o})=>!o||b(o)),v=matchMedia("(min-width: 760px)").matches;f(()=>{!s&&v&&h(`${t}/${n}`,{replace:!0})},[s,v]),S(d.map(o=>({id:`${t}-${o.id}`,title:o.title,icon:o.icon,run:()=>h(`${t}/${o.id}`)})));let p=i.find(({id:o})=>o===s);return e("div",{class:m("sections",s&&"sections-chosen"),children:[e("nav",{class:"sections-menu","aria-label":r,children:[e("h1",{class:"sections-title",children:r}),d.map((o,I)=>e(G,{base:t,section:o,current:o===p,before:d[I-1]},o.id))]}),e("div",{class:"sections-page",children:p?e(M,{section:p,params:c},t+p.id):s&&e($,{icon:"search",title:a.title,children:a.text})})]})}function G({base:r,section:t,current:i,before:n}){return e(x,{children:[t.group&&t.group!==n?.group&&e("h2",{class:"sections-group",children:t.group}),e("a",{class:m("sections-entry",i&&"sections-current"),href:`${r}/${t.id}`,"aria-current":i?"page":void 0,children:[e(u,{name:t.icon,size:16}),e("span",{class:"sections-words",children:t.title}),e(u,{name:"right",size:14,class:"sections-more"})]})]})}var z=new WeakMap;function M({section:r,params:t}){let i=g(z.get(r.load)??null),n=g(null),a=()=>{n.value=null,r.load().then(s=>{z.set(r.load,s.default),i.value=s.default}).catch(()=>{n.value=new y(0,"offline",l("problem.page"),l("problem.page_detail"))})};if(f(()=>{i.peek()||a(),document.title=l("shell.title",{page:r.title})},[]),n.value)return e(w,{error:n.value,onRetry:a});let c=i.value;return c?e(E,{watch:P.value.path,children:e(c,{params:t})}):e("div",{"aria-busy":"true"})}export{L as a};
