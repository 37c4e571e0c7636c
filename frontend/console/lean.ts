/**
 * What is loaded first anyway. A page that names all of it keeps the bundler from cutting it into many small files, one
 * for each choice of parts that the pages happen to share.
 */
import "./inbox/page"
import "./shell/app"
