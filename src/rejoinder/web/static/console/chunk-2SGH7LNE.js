function i(e){if(e)return[e.detail||e.title,e.remedy].filter(Boolean).join(" ")}export{i as a};
