export const id = 7255;
export const ids = [7255,3508];
export const modules = {

/***/ 85759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/**
 * A stranger's text as one line that a terminal, a log and an annotation can take: no control characters, nothing that
 * is invisible or turns the direction of writing, at most so many characters.
 */
function plain(text, longest) {
    if (text.length <= longest && harmless.test(text))
        return text;
    // Ten times what is shown is enough to find its words; a megabyte of blanks is not looked through.
    const line = text
        .slice(0, longest * 10)
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
        .trim();
    const characters = [...line];
    return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}
/** Words of ASCII with single spaces between: nearly every text. */
const harmless = /^(?:[!-~]+(?: [!-~]+)*)?$/;


/***/ }),

/***/ 9806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   OZ: () => (/* binding */ opaque),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   wd: () => (/* binding */ isDirectory),
/* harmony export */   yb: () => (/* binding */ whiteout)
/* harmony export */ });
function isDirectory({ typeFlag, mode }) {
    return typeFlag === 53 || (mode & 0o170000) === 0o040000;
}
/** The path as people read it. */
function shownPath(path) {
    return `/${Buffer.from(path, 'latin1').toString('utf8')}`;
}
/** What marks that a lower layer's file is gone (OCI image spec, layer). */
const whiteout = '.wh.';
/** What marks that nothing of a lower layer's directory is left. */
const opaque = '.wh..wh..opq';
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function parentOf(path) {
    const at = path.lastIndexOf('/');
    return at < 0 ? '' : path.slice(0, at);
}


/***/ }),

/***/ 89334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ stacked),
/* harmony export */   T: () => (/* binding */ stackLayers)
/* harmony export */ });
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9806);

/**
 * Puts layers on each other as a container's file system does: an entry that is overwritten, whited out, hidden by an
 * opaque directory or replaced is dead.
 *
 * @returns what is live, by path, in the order of the tree
 */
function stackLayers(layers, onDeath = () => { }) {
    const view = new Map();
    gather(pile(layers, onDeath), (live) => view.set(live.entry.path, live));
    return view;
}
function stacked(layers) {
    const deaths = [];
    const live = [];
    gather(pile(layers, (dead, by) => deaths.push({ dead, by })), (one) => live.push(one));
    return { live, deaths };
}
function pile(layers, onDeath) {
    const root = { layer: 0, entry: undefined, children: undefined };
    /** Everything at and below a node, but for what the layer itself has put there already. */
    const kill = (at, by, below, spare) => {
        if (!below && at.entry && !(spare && at.layer === by)) {
            onDeath({ layer: at.layer, entry: at.entry }, by);
            at.entry = undefined;
        }
        if (!at.children)
            return;
        for (const [name, child] of at.children) {
            kill(child, by, false, spare);
            if (!child.entry && !child.children)
                at.children.delete(name);
        }
        if (at.children.size === 0)
            at.children = undefined;
    };
    layers.forEach((entries, layer) => {
        // A layer's whiteouts are about what lies below it, wherever they stand in its tar.
        for (const { path } of entries) {
            if (!path.includes(_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .whiteout */ .yb))
                continue;
            const name = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .baseName */ .Fl)(path);
            if (name === _entry_js__WEBPACK_IMPORTED_MODULE_0__/* .opaque */ .OZ) {
                const folder = find(root, (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(path));
                if (folder)
                    kill(folder, layer, true, true);
            }
            else if (name.startsWith(_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .whiteout */ .yb)) {
                const parent = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .gN)(path);
                const gone = name.slice(_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .whiteout */ .yb.length);
                const target = find(root, parent === '' ? gone : `${parent}/${gone}`);
                if (target)
                    kill(target, layer, false, true);
            }
        }
        for (const entry of entries) {
            const { path } = entry;
            if (path.includes(_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .whiteout */ .yb) && (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .baseName */ .Fl)(path).startsWith(_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .whiteout */ .yb))
                continue;
            let at = root;
            for (let start = 0; start <= path.length;) {
                const slash = path.indexOf('/', start);
                const end = slash < 0 ? path.length : slash;
                // What lies in a file's place hides it.
                if (at.entry && !(0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .isDirectory */ .wd)(at.entry))
                    kill(at, layer, false, false);
                at = childOf(at, path.slice(start, end));
                start = end + 1;
            }
            // A file in the place of a folder hides all that is in it.
            if (at.children && !(0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .isDirectory */ .wd)(entry))
                kill(at, layer, true, false);
            if (at.entry && !(0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .isDirectory */ .wd)(at.entry))
                onDeath({ layer: at.layer, entry: at.entry }, layer);
            at.layer = layer;
            at.entry = entry;
        }
    });
    return root;
}
function childOf(node, name) {
    node.children ??= new Map();
    const known = node.children.get(name);
    if (known)
        return known;
    const made = { layer: 0, entry: undefined, children: undefined };
    node.children.set(name, made);
    return made;
}
function find(root, path) {
    let at = root;
    if (path !== '')
        for (const name of path.split('/'))
            at = at?.children?.get(name);
    return at;
}
function gather(at, onLive) {
    if (isLive(at))
        onLive(at);
    if (at.children)
        for (const child of at.children.values())
            gather(child, onLive);
}
function isLive(node) {
    return node.entry !== undefined;
}


/***/ }),

/***/ 7255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  page: () => (/* reexport */ page),
  redacted: () => (/* reexport */ redacted)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./.build/src/page/wire.js
/** What an entry is: the columns hold the place in this list. `folded` stands for small files that are not listed. */
const kinds = ['file', 'folder', 'symlink', 'hard link', 'special', 'folded'];
/** What a layer does to a path: the columns hold the place in this list. `same` is a folder that was there before. */
const marks = ['added', 'changed', 'attributes', 'same'];

;// CONCATENATED MODULE: ./.build/src/page/files/encode.js

/**
 * Rows as columns, which compress far better than rows: paths as what they share with the one before and the rest,
 * kind, mode and owner as a place in a list. `browser/decode.ts` reads it.
 */
function encodeRows(layers) {
    const rows = layers.flat();
    const shared = column();
    const lengths = column();
    const rest = [];
    let before = '';
    for (const { path } of rows) {
        const same = sharedStart(before, path);
        shared.number(same);
        lengths.number(path.length - same);
        rest.push(Buffer.from(path.slice(same), 'latin1'));
        before = path;
    }
    const list = new Map();
    const attributes = column();
    const places = column();
    for (const { kind, mode, uid, gid } of rows) {
        const key = `${kind} ${mode} ${uid} ${gid}`;
        const place = list.get(key) ?? list.size;
        if (place === list.size) {
            list.set(key, place);
            for (const value of [kinds.indexOf(kind), mode, uid, gid])
                attributes.number(value);
        }
        places.number(place);
    }
    const links = rows.filter(({ kind }) => kind === 'symlink' || kind === 'hard link').map(({ link }) => link);
    return Buffer.concat([
        numbers(layers.map(({ length }) => length)),
        shared.bytes(),
        lengths.bytes(),
        Buffer.concat(rest),
        attributes.bytes(),
        places.bytes(),
        numbers(rows.map(({ size }) => size)),
        numbers(rows.map(({ deadBy }) => deadBy + 1)),
        numbers(rows.map(({ mark }) => marks.indexOf(mark))),
        numbers(links.map(({ length }) => length)),
        Buffer.from(links.join(''), 'latin1'),
        numbers(rows.filter(({ kind }) => kind === 'folded').map(({ count }) => count)),
    ].flatMap((bytes) => [numbers([bytes.length]), bytes]));
}
function sharedStart(one, other) {
    const most = Math.min(one.length, other.length);
    let at = 0;
    while (at < most && one.charCodeAt(at) === other.charCodeAt(at))
        at += 1;
    return at;
}
function numbers(values) {
    const made = column();
    for (const value of values)
        made.number(value);
    return made.bytes();
}
/** Whole numbers from 0 to 2^53, seven bits a byte, the low ones first. */
function column() {
    const bytes = [];
    return {
        number(value) {
            let left = value;
            for (; left >= 128; left = Math.floor(left / 128))
                bytes.push((left % 128) + 128);
            bytes.push(left);
        },
        bytes: () => Buffer.from(bytes),
    };
}

// EXTERNAL MODULE: ./.build/src/layers/entry.js
var layers_entry = __webpack_require__(9806);
;// CONCATENATED MODULE: ./.build/src/page/files/fold.js

/** Of the rows that are listed this part goes to files; the rest to the folders that sums stand in. */
const ofFiles = 0.7;
/**
 * Layers with at most about so many rows: the largest files stay, the others become a sum in their folder, or in the
 * nearest one above it that has room. Bytes and numbers of files stay what they were.
 */
function foldRows(layers, most) {
    const all = layers.flat();
    if (all.length <= most)
        return layers;
    const sizes = Float64Array.from(all, ({ kind, size }) => (kind === 'folder' ? -1 : size)).sort();
    const least = Math.max(1, (sizes[Math.max(0, sizes.length - Math.floor(most * ofFiles))] ?? 0) + 1);
    const small = all.filter((row) => row.kind !== 'folder' && row.size < least);
    const depth = depthFor(small, most * (1 - ofFiles));
    return layers.map((rows) => foldLayer(rows, least, depth));
}
function foldLayer(rows, least, depth) {
    const sums = new Map();
    const listed = [];
    let lastFolder;
    let path = '';
    for (const row of rows) {
        if (row.kind === 'folder')
            continue;
        if (row.size >= least) {
            listed.push(row);
            continue;
        }
        const folder = (0,layers_entry/* parentOf */.gN)(row.path);
        if (folder !== lastFolder)
            path = `${cut(folder, depth)}/`;
        lastFolder = folder;
        const key = `${row.deadBy}:${path}`;
        const sum = sums.get(key);
        if (sum) {
            sum.size += row.size;
            sum.count += row.count;
        }
        else {
            sums.set(key, { ...row, path, kind: 'folded', link: '', mark: 'added', mode: 0, uid: 0, gid: 0 });
        }
    }
    return [...listed, ...sums.values()].sort((one, other) => one.path < other.path ? -1 : one.path > other.path ? 1 : 0);
}
/** How deep folders may lie so that there are at most so many. */
function depthFor(rows, most) {
    // There are far fewer folders than files.
    let folders = new Set(rows.map(({ path, deadBy }) => `${deadBy}:${(0,layers_entry/* parentOf */.gN)(path)}`));
    for (let depth = 12; depth > 0; depth -= 1) {
        folders = new Set([...folders].map((folder) => cut(folder, depth)));
        if (folders.size <= most)
            return depth;
    }
    return 0;
}
function cut(folder, depth) {
    let end = -1;
    for (let parts = 0; parts < depth; parts += 1) {
        end = folder.indexOf('/', end + 1);
        if (end < 0)
            return folder;
    }
    return folder.slice(0, Math.max(0, end));
}

// EXTERNAL MODULE: ./.build/src/layers/stack.js
var stack = __webpack_require__(89334);
;// CONCATENATED MODULE: ./.build/src/page/files/rows.js


/** Linux takes no longer path: one that is longer cannot be there in a container. */
const longest = 4096;
/** What each layer brings, path by path in the order of their bytes: what it did to the path, and who made it dead. */
function rowsOf(layers) {
    /** By layer, who made which of its entries dead: a blob that is there twice has the same entries in two layers. */
    const deadBy = layers.map(() => new Map());
    /** By layer, what it made dead of lower ones. */
    const killed = layers.map(() => new Map());
    (0,stack/* stackLayers */.T)(layers, ({ layer, entry }, by) => {
        deadBy[layer]?.set(entry, by);
        if (layer !== by)
            killed[by]?.set(entry.path, entry);
    });
    /** Folders that were there before a layer. */
    const folders = new Map();
    return layers.map((entries, at) => {
        const before = killed[at] ?? new Map();
        for (const [path, entry] of before)
            if ((0,layers_entry/* isDirectory */.wd)(entry))
                folders.delete(path);
        const rows = entries
            .filter(({ path }) => !(0,layers_entry/* baseName */.Fl)(path).startsWith(layers_entry/* whiteout */.yb))
            .map((entry) => {
            const { size, mode, uid, gid } = entry;
            const mark = markOf(entry, before.get(entry.path) ?? folders.get(entry.path));
            if ((0,layers_entry/* isDirectory */.wd)(entry))
                folders.set(entry.path, entry);
            const path = entry.path.slice(0, longest);
            const kind = kindOf(entry);
            const isLink = kind === 'symlink' || kind === 'hard link';
            const link = isLink ? entry.linkName.slice(0, longest) : '';
            const dead = deadBy[at]?.get(entry) ?? -1;
            return { path, kind, size, mode: mode & 0o7777, uid, gid, link, mark, deadBy: dead, count: 1 };
        });
        return rows.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
    });
}
function markOf(now, before) {
    if (!before)
        return 'added';
    const folder = (0,layers_entry/* isDirectory */.wd)(now);
    if (folder !== (0,layers_entry/* isDirectory */.wd)(before))
        return 'changed';
    const sameContent = folder ||
        (now.typeFlag === before.typeFlag &&
            now.size === before.size &&
            now.crc === before.crc &&
            now.linkName === before.linkName);
    if (!sameContent)
        return 'changed';
    const sameAttributes = now.uid === before.uid && now.gid === before.gid && now.mode === before.mode;
    return folder && sameAttributes ? 'same' : 'attributes';
}
function kindOf(entry) {
    if ((0,layers_entry/* isDirectory */.wd)(entry))
        return 'folder';
    if (entry.typeFlag === 50)
        return 'symlink';
    if (entry.typeFlag === 49)
        return 'hard link';
    return entry.typeFlag >= 51 && entry.typeFlag <= 54 ? 'special' : 'file';
}

;// CONCATENATED MODULE: ./.build/src/page/generated/page-script.js
// Generated from src/page/browser by `npm run generate`. Do not edit.
const script = "\"use strict\";(()=>{function a(n,r={},...e){let t=document.createElement(n);return Me(t,r),Le(t,e),t}function U(n,r={},...e){let t=document.createElementNS(\"http://www.w3.org/2000/svg\",n);return Me(t,r),Le(t,e),t}function Me(n,r){for(let[e,t]of Object.entries(r))t===void 0||t===!1||(typeof t==\"function\"?n.addEventListener(e.slice(2),t):n.setAttribute(e,t===!0?\"\":String(t)))}function Le(n,r){n.append(...r.filter(e=>e!==void 0&&e!==!1))}function K(n,r,e){return n.style.left=`${r*100}%`,n.style.width=`${Math.max(0,e)*100}%`,n}function J(n){let r=document.getElementById(n);if(!r)throw new Error(`the page has no ${n}`);return r}function v(n){let r=[\"kB\",\"MB\",\"GB\",\"TB\"],e=n,t=\"B\";for(let o of r){if(e<999.5)break;e/=1e3,t=o}return`${e<10&&t!==\"B\"?e.toFixed(1):Math.round(e)} ${t}`}function C(n){return String(n).replace(/\\B(?=(\\d{3})+$)/g,\",\")}function _(n,r){return`${C(n)} ${r}${n===1?\"\":\"s\"}`}function te(n,r){if(r===0)return\"0 %\";let e=n/r*100;return`${e>0&&e<10?e.toFixed(1):Math.round(e)} %`}function Ce(n,r){return n===r?\"\\xB10\":`${n>r?\"+\":\"\\u2212\"}${v(Math.abs(n-r))}`}function ne(n){let r=new Date(n);return Number.isNaN(r.getTime())?g(n):`${r.toISOString().slice(0,16).replace(\"T\",\" \")} UTC`}function g(n){return n.replace(/[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]/gu,r=>({\"\\n\":\"\\\\n\",\"\\r\":\"\\\\r\",\"\t\":\"\\\\t\"})[r]??`\\\\u{${(r.codePointAt(0)??0).toString(16)}}`)}function re(n){return n.replace(/^[a-z0-9]+:/,\"\").slice(0,12)}function Ee(n){let r=[...\"rwxrwxrwx\"].map((t,o)=>n&256>>o?t:\"-\"),e=[[2048,2,\"s\"],[1024,5,\"s\"],[512,8,\"t\"]];for(let[t,o,i]of e)n&t&&(r[o]=r[o]===\"-\"?i.toUpperCase():i);return r.join(\"\")}function He(n){if(n.length===0)return[a(\"p\",{class:\"empty\"},\"Nothing to be said about the Dockerfile.\")];let r=n.reduce((t,o)=>t+(o.bytes??0),0),e=n.toSorted((t,o)=>(o.bytes??0)-(t.bytes??0)||Re(t)-Re(o));return[...r>0?[a(\"p\",{class:\"lead\"},\"Up to \",a(\"strong\",{},v(r)),\" less in its layers, uncompressed, as measured.\")]:[],a(\"ol\",{class:\"advice\"},...e.map(xt))]}function Re({severity:n}){return[\"error\",\"warning\",\"info\"].indexOf(n)}function xt({rule:n,severity:r,file:e,line:t,reason:o,fix:i,bytes:d,patch:s}){return a(\"li\",{class:\"card\"},a(\"p\",{class:\"advice-head\"},a(\"span\",{class:`badge ${r}`},r),a(\"code\",{},g(n)),a(\"bdi\",{class:\"muted\"},`${g(e)}:${t}`),d!==void 0&&d>0&&a(\"strong\",{class:\"saved\"},`\\u2212${v(d)}`)),a(\"p\",{},g(o)),i!==void 0&&i!==\"\"&&a(\"p\",{class:\"muted\"},g(i)),s&&a(\"pre\",{class:\"patch\"},...Se(\"\\u2212\",\"gone\",s.before),...Se(\"+\",\"come\",s.after)))}function Se(n,r,e){return e.replace(/\\n$/,\"\").split(`\n`).map(t=>a(\"span\",{class:r},`${n} ${g(t)}\n`))}var Ae=[\"file\",\"folder\",\"symlink\",\"hard link\",\"special\",\"folded\"],Pe=[\"added\",\"changed\",\"attributes\",\"same\"];async function ue(n){let r=atob(n),e=new Uint8Array(r.length);for(let o=0;o<r.length;o+=1)e[o]=r.charCodeAt(o);let t=new Blob([e]).stream().pipeThrough(new DecompressionStream(\"gzip\"));return new Uint8Array(await new Response(t).arrayBuffer())}function Fe(n){let r=Bt(n),e=()=>r.shift()??new Uint8Array,t=O(e()),[o,i,d,s,c,f,u,p,l,y,x]=[O(e()),O(e()),ze(e()),O(e()),O(e()),O(e()),O(e()),O(e()),O(e()),ze(e()),O(e())],[h,$,k,B,L]=[0,0,0,0,0],E=\"\",H=()=>{let P=i[h]??0;E=E.slice(0,o[h])+d.slice($,$+P),$+=P;let A=(c[h]??0)*4,F=Ae[s[A]??0]??\"file\",z=\"\";(F===\"symlink\"||F===\"hard link\")&&(z=y.slice(B,B+(l[k]??0)),B+=z.length,k+=1);let w={path:E,kind:F,size:f[h]??0,mode:s[A+1]??0,uid:s[A+2]??0,gid:s[A+3]??0,link:z,mark:Pe[p[h]??0]??\"added\",deadBy:(u[h]??0)-1,count:F===\"folded\"?x[L]??0:1};return F===\"folded\"&&(L+=1),h+=1,w};return t.map(P=>Array.from({length:P},H))}var $t=new TextDecoder;function W(n){return/^[\\x00-\\x7f]*$/.test(n)?n:$t.decode(Uint8Array.from(n,r=>r.charCodeAt(0)))}function Bt(n){let r=[];for(let e=0;e<n.length;){let[t,o]=Ne(n,e);r.push(n.subarray(o,o+t)),e=o+t}return r}function O(n){let r=[];for(let e=0;e<n.length;){let[t,o]=Ne(n,e);r.push(t),e=o}return r}function Ne(n,r){let e=0,t=1,o=r;for(;(n[o]??0)>=128;o+=1)e+=((n[o]??0)-128)*t,t*=128;return[e+(n[o]??0)*t,o+1]}function ze(n){let r=[];for(let e=0;e<n.length;e+=8192)r.push(String.fromCharCode(...n.subarray(e,e+8192)));return r.join(\"\")}function Y(n,r){let e=me(\"\",void 0,!1);return n.forEach((t,o)=>{let i=We(e);for(let d of t)d.deadBy<0?i(d,o,!1,void 0):r&&d.size>0&&d.kind!==\"folder\"&&i(d,o,!0,void 0)}),De(e)}function Oe(n,r){let e=me(\"\",void 0,!1),t=We(e),o=n[r]??[],i=new Set;for(let d of o)i.add(d.path),t(d,r,!1,d.mark);return n.slice(0,r).forEach((d,s)=>{for(let c of d)c.deadBy===r&&!i.has(c.path)&&t(c,s,!0,\"removed\")}),De(e)}function D(n){let r=[];for(let e=n;e.parent;e=e.parent)r.push(e.name);return`/${r.reverse().join(\"/\")}`}function oe(n){return[...n.children?.values()??[]].sort((r,e)=>e.size-r.size||Ue(r,e))}function Ie(n){let r=e=>e.children?0:1;return[...n.children?.values()??[]].sort((e,t)=>r(e)-r(t)||Ue(e,t))}function Ue(n,r){return n.name<r.name?-1:n.name>r.name?1:0}function me(n,r,e){return{name:n,parent:r,layer:-1,row:void 0,size:0,files:0,children:void 0,dead:e,mark:void 0}}function We(n){let r=\"\",e=n,t=o=>{if(o===r)return e;let i=n;for(let d of o===\"\"?[]:o.split(\"/\"))i=fe(i,d,d,!1);return r=o,e=i,i};return(o,i,d,s)=>{let c=o.path.lastIndexOf(\"/\"),f=t(o.path.slice(0,Math.max(0,c))),u=o.path.slice(c+1),p=d&&o.kind!==\"folder\",l=o.kind===\"folded\"?fe(f,`\\0${d?i:\"\"}`,`(${_(o.count,\"small file\")})`,d):fe(f,p?`${u}\\0${i}`:u,u,p),y=o.kind===\"folded\"&&l.row?l.row:void 0;l.row=y?{...o,size:y.size+o.size,count:y.count+o.count}:o,l.layer=i,l.mark=s,o.kind===\"folder\"&&(l.children??=new Map)}}function fe(n,r,e,t){n.children??=new Map;let o=n.children.get(r);if(o)return o;let i=me(W(e),n,t);return n.children.set(r,i),i}function De(n){let r=[n];for(let e=0;e<r.length;e+=1)for(let t of r[e]?.children?.values()??[])r.push(t);for(let e of r.reverse())e.row&&e.row.kind!==\"folder\"&&(e.size+=e.row.size,e.files+=e.row.count),e.parent&&(e.parent.size+=e.size,e.parent.files+=e.files);return n}function je(n,r,e,t){let o=[],i=d(n,1);function d(s,c){let f=(e===\"name\"?Ie(s):oe(s)).filter(t);return f.map((u,p)=>({node:u,level:c,place:p+1,of:f.length})).reverse()}for(let s=i.pop();s;s=i.pop())if(o.push(s),s.node.children&&r(s.node))for(let c of d(s.node,s.level+1))i.push(c);return o}function pe(n,r){let e=new Set,t=[n];for(let o=t.pop();o;o=t.pop()){if(o.parent&&r(o,D(o)))for(let i=o;i&&!e.has(i);i=i.parent)e.add(i);for(let i of o.children?.values()??[])t.push(i)}return e}var qe=[[\"added\",\"+\",\"added\"],[\"changed\",\"~\",\"changed\"],[\"removed\",\"\\u2212\",\"removed\"],[\"attributes\",\"\\u2022\",\"only owner, mode or time\"]],V=24,Tt=2e4,Mt=40;function Ke(n,r){let e=Y(r,!1),t=-1,o=\"\",i=\"size\",d=new Set,s=new Set,c,f=[],u=0,p=a(\"div\",{class:\"tree-spacer\",role:\"presentation\"}),l=a(\"div\",{class:\"tree\",role:\"tree\",tabindex:0,\"aria-label\":\"Files\",onscroll:()=>A(),onkeydown:w},p),y=a(\"span\",{class:\"muted small\",role:\"status\"}),x=a(\"select\",{\"aria-label\":\"What to show\",onchange:()=>H(Number(x.value))},a(\"option\",{value:-1},\"What a container sees\"),...n.layers.map(({command:m},T)=>a(\"option\",{value:T},`Changes of layer ${T+1}: ${g(m).slice(0,60)}`))),h=a(\"input\",{type:\"search\",placeholder:\"Filter paths\",\"aria-label\":\"Filter paths\",oninput:()=>{o=h.value.toLowerCase(),L()}}),$=a(\"select\",{\"aria-label\":\"Order\",onchange:()=>{i=$.value===\"name\"?\"name\":\"size\",E()}},a(\"option\",{value:\"size\"},\"largest first\"),a(\"option\",{value:\"name\"},\"by name\")),k=a(\"fieldset\",{class:\"marks\",hidden:!0},a(\"legend\",{class:\"hidden\"},\"Marks\"),...qe.map(([m,T,M])=>a(\"label\",{class:`mark-${m}`},a(\"input\",{type:\"checkbox\",checked:!0,onchange:R=>{R.target.checked?d.delete(m):d.add(m),L()}}),a(\"span\",{class:\"sign\",\"aria-hidden\":\"true\"},T),M))),B=m=>c&&o!==\"\"&&c.size<Tt||s.has(m);function L(){let m=t>=0&&d.size>0;c=o===\"\"&&!m?void 0:pe(e,({mark:M},R)=>R.toLowerCase().includes(o)&&(!m||M!==void 0&&M!==\"same\"&&!d.has(M))),E()}function E(){f=je(e,B,i,T=>!c||c.has(T)),u=Math.min(u,Math.max(0,f.length-1)),p.style.height=`${f.length*V}px`;let m=c?[...c].filter(({children:T})=>!T).length:e.files;y.textContent=`${C(m)} files, ${v(e.size)}${c?\" before the filter\":\"\"}`,A()}function H(m){t=m,x.value=String(m),e=m<0?Y(r,!1):Oe(r,m),k.hidden=m<0,s=new Set,P(),u=0,l.scrollTop=0,L()}function P(){if(t>=0&&e.files<=Mt)for(let m of pe(e,()=>!0))s.add(m);for(let m=e;m?.children?.size===1;){let[T]=[...m.children.values()];T&&s.add(T),m=T}}function A(){let m=Math.max(0,Math.floor(l.scrollTop/V)-8),T=Math.min(f.length,Math.ceil((l.scrollTop+(l.clientHeight||600))/V)+8);p.replaceChildren(...f.slice(m,T).map((M,R)=>F(M,m+R))),f.length>0?l.setAttribute(\"aria-activedescendant\",`line-${u}`):l.removeAttribute(\"aria-activedescendant\")}function F({node:m,level:T,place:M,of:R},N){let S=m.children!==void 0&&m.children.size>0,Q=qe.find(([ce])=>ce===m.mark),q=a(\"div\",{role:\"treeitem\",id:`line-${N}`,class:`line ${N===u?\"active\":\"\"} ${m.mark?`mark-${m.mark}`:\"\"}`,\"aria-level\":T,\"aria-posinset\":M,\"aria-setsize\":R,\"aria-selected\":String(N===u),\"aria-expanded\":S&&String(B(m)),onclick:()=>{u=N,S?z(m):A()}},a(\"span\",{class:\"sign\",title:Q?.[2]??\"\"},Q?.[1]??\"\"),a(\"span\",{class:`twist ${S?B(m)?\"open\":\"shut\":\"\"}`,\"aria-hidden\":\"true\"}),a(\"bdi\",{class:\"name\"},g(m.name)+(S||m.row?.kind===\"folder\"?\"/\":\"\")),m.row?.link?a(\"bdi\",{class:\"muted link\"},`\\u2192 ${g(W(m.row.link))}`):void 0,a(\"span\",{class:\"rights\"},m.row&&m.row.kind!==\"folded\"?Lt(m.row):\"\"),a(\"span\",{class:\"number size\"},v(m.size)));q.style.top=`${N*V}px`;let ee=q.querySelector(\".twist\");return ee&&(ee.style.marginLeft=`${Math.min(T-1,24)*14}px`),q}function z(m){s.delete(m)||s.add(m),E()}function w(m){let T=f[u];if(!T)return;let{node:M}=T,R=M.children!==void 0&&M.children.size>0,N=Math.max(1,Math.floor(l.clientHeight/V)-1),S={ArrowDown:1,ArrowUp:-1,PageDown:N,PageUp:-N,Home:-u},Q=m.key===\"End\"?f.length:S[m.key];if(Q!==void 0)u=Math.min(f.length-1,Math.max(0,u+Q));else if(m.key===\"ArrowRight\"&&R&&!B(M))z(M);else if(m.key===\"ArrowRight\"&&R)u+=1;else if(m.key===\"ArrowLeft\"&&R&&B(M))z(M);else if(m.key===\"ArrowLeft\")u=Math.max(0,f.findLastIndex((ee,ce)=>ce<u&&ee.level<T.level));else if((m.key===\"Enter\"||m.key===\" \")&&R)z(M);else return;m.preventDefault();let q=u*V;q<l.scrollTop?l.scrollTop=q:q+V>l.scrollTop+l.clientHeight&&(l.scrollTop=q+V-l.clientHeight),A()}new ResizeObserver(()=>A()).observe(l),H(t);let b=a(\"div\",{class:\"tree-controls\"},x,h,$,y);return{element:a(\"section\",{class:\"card files\",\"aria-label\":\"File tree\"},b,k,l),choose:H}}function Lt({mode:n,uid:r,gid:e,kind:t}){return`${{folder:\"d\",symlink:\"l\",special:\"s\",\"hard link\":\"h\",file:\"-\",folded:\"-\"}[t]}${Ee(n)} ${r}:${e}`}var _e=50,Ve=0;function j({name:n,rows:r,columns:e,search:t,empty:o}){if(r.length===0)return a(\"p\",{class:\"empty\"},o);let i=_e,d,s=\"\";Ve+=1;let c=a(\"tbody\"),f=a(\"p\",{class:\"muted small\",role:\"status\"}),u=a(\"button\",{type:\"button\",class:\"quiet\",onclick:()=>{i+=1e3,y()}},\"Show more\"),p=e.map(({title:h,key:$,number:k},B)=>a(\"th\",{scope:\"col\",class:k&&\"number\"},$?a(\"button\",{type:\"button\",onclick:()=>l(B)},h):h)),l=h=>{let $=e[h]?.number;d={at:h,up:d?.at===h?!d.up:!$},p.forEach((k,B)=>{B===h?k.setAttribute(\"aria-sort\",d?.up?\"ascending\":\"descending\"):k.removeAttribute(\"aria-sort\")}),y()},y=()=>{let h=t&&s!==\"\"?r.filter(L=>t(L).toLowerCase().includes(s)):r,$=d&&e[d.at]?.key,k=d?.up?1:-1,B=$?h.toSorted((L,E)=>k*Et($(L),$(E))):h;c.replaceChildren(...B.slice(0,i).map(L=>Ct(L,e))),f.textContent=h.length===r.length?C(r.length):`${C(h.length)} of ${C(r.length)}`,u.hidden=h.length<=i},x=t&&a(\"input\",{type:\"search\",\"aria-label\":`Filter ${n}`,placeholder:\"Filter\",oninput:h=>{s=h.target.value.toLowerCase(),i=_e,y()}});return y(),a(\"div\",{class:\"table\"},a(\"div\",{class:\"table-controls\"},x,f),a(\"div\",{class:\"scrolled\",tabindex:0,role:\"region\",\"aria-label\":n},a(\"table\",{id:`table-${Ve}`},a(\"thead\",{},a(\"tr\",{},...p)),c)),u)}function Ct(n,r){return a(\"tr\",{},...r.map(({cell:e,number:t,wide:o})=>a(\"td\",{class:t?\"number\":o&&\"wide\"},e(n))))}function Et(n,r){return typeof n==\"number\"&&typeof r==\"number\"?n-r:String(n).localeCompare(String(r),\"en\")}var Rt=[\"CRITICAL\",\"HIGH\",\"MEDIUM\",\"LOW\",\"UNKNOWN\"];function Je(n,r){let e=({severity:t})=>(Rt.indexOf(t)+6)%6;return[a(\"section\",{class:\"card\"},j({name:\"vulnerabilities\",rows:n.toSorted((t,o)=>e(t)-e(o)),search:t=>`${t.severity} ${t.id} ${t.package} ${t.title} ${t.platforms.join(\" \")}`,empty:\"Nothing was found.\",columns:[{title:\"severity\",cell:t=>a(\"span\",{class:`badge ${t.severity.toLowerCase()}`},g(t.severity)),key:e},{title:\"id\",cell:t=>St(t.id,t.link),key:t=>t.id},{title:\"package\",cell:t=>G(t.package),key:t=>t.package},{title:\"installed\",cell:t=>G(t.version)},{title:\"fixed in\",cell:t=>t.fixed===\"\"?\"\\u2013\":G(t.fixed),key:t=>t.fixed},{title:\"what\",cell:t=>g(t.title),wide:!0},{title:\"platforms\",cell:t=>g(t.platforms.join(\", \"))}]}),Ge(r))]}function Ye(n,r){return[a(\"section\",{class:\"card\"},j({name:\"packages\",rows:n,search:e=>`${e.name} ${e.version} ${e.type}`,empty:\"No package is known.\",columns:[{title:\"package\",cell:e=>G(e.name),key:e=>e.name,wide:!0},{title:\"version\",cell:e=>G(e.version)},{title:\"type\",cell:e=>g(e.type),key:e=>e.type},{title:\"platforms\",cell:e=>g(e.platforms.join(\", \"))}]}),Ge(r))]}function Ge(n){return n>0?a(\"p\",{class:\"muted\"},`\\u2026 ${C(n)} more in the files beside this page.`):void 0}function G(n){return a(\"bdi\",{class:\"path\"},g(n))}function St(n,r){return/^https?:\\/\\//.test(r)?a(\"a\",{href:r,rel:\"noreferrer noopener\"},g(n)):G(n)}var he=\"themechanged\";function Xe(){let n=matchMedia(\"(prefers-color-scheme: dark)\"),r=document.documentElement,e=()=>r.dataset.theme??(n.matches?\"dark\":\"light\"),t=a(\"button\",{type:\"button\",class:\"quiet\"}),o=()=>{t.textContent=e()===\"dark\"?\"Light\":\"Dark\",t.setAttribute(\"aria-label\",`Switch to ${e()===\"dark\"?\"light\":\"dark\"} colours`)},i=()=>{o(),document.dispatchEvent(new Event(he))};return t.addEventListener(\"click\",()=>{r.dataset.theme=e()===\"dark\"?\"light\":\"dark\",i()}),n.addEventListener(\"change\",i),o(),t}function Ze(n,{chosen:r,onPlatform:e,onSave:t}){let{image:o,digest:i,headline:d,created:s,run:c,platforms:f}=n,u=[a(\"span\",{},\"digest \",a(\"code\",{title:i},re(i))),s!==\"\"&&a(\"span\",{},`made ${ne(s)}`),Pt(c)&&a(\"a\",{href:c,rel:\"noreferrer\"},\"the run\")];return a(\"header\",{class:\"top\"},a(\"div\",{class:\"title\"},a(\"h1\",{},a(\"bdi\",{},g(o))),a(\"p\",{class:\"facts\"},...u),d!==\"\"&&a(\"p\",{class:\"headline\"},a(\"bdi\",{},g(d)))),a(\"div\",{class:\"actions\"},f.length>1&&a(\"fieldset\",{class:\"segments\"},a(\"legend\",{class:\"hidden\"},\"Platform\"),...f.map(({platform:p},l)=>a(\"label\",{},a(\"input\",{type:\"radio\",name:\"platform\",value:l,checked:l===r,onchange:()=>e(l)}),a(\"span\",{},g(p))))),a(\"button\",{type:\"button\",class:\"quiet\",onclick:t},\"Save as JSON\"),Xe()))}function Qe({sizes:n,previous:r,budgets:e,layers:t}){let o=[[\"compressed\",\"compressed\",\"what is pulled\",n.compressed,r?.compressed],[\"uncompressed\",\"uncompressed\",\"files of all layers\",n.uncompressed,r?.uncompressed],[\"wasted\",\"wasted\",\"no container sees it\",n.wasted,r?.wasted]],i=t.filter(c=>c.ofBase).length,d=[[\"efficiency\",`${(Math.floor(n.efficiency*1e3)/10).toFixed(1)} %`,\"as dive counts\"],[\"files\",C(n.files),\"that a container sees\"],[\"layers\",C(t.length),i===0?\"the base is not known\":`${i} of the base`],...n.user===void 0?[]:[[\"above the base\",v(n.user),g(n.base??\"\")]]],s=e.filter(({passed:c})=>!c);return a(\"section\",{class:\"card sizes\",\"aria-label\":\"Sizes\"},a(\"div\",{class:\"bars\"},...o.map(([c,f,u,p,l])=>Ht({title:f,hint:u,now:p,before:l,limit:e.find(y=>y.name===c)?.limit,all:n.uncompressed})),r&&a(\"p\",{class:\"muted small\"},`before: ${g(r.label)}`)),a(\"dl\",{class:\"tiles\"},...d.map(([c,f,u])=>a(\"div\",{},a(\"dt\",{},c),a(\"dd\",{},a(\"strong\",{},f),a(\"span\",{title:u},u))))),e.length>0&&At(e,s.length))}function Ht({title:n,hint:r,now:e,before:t,limit:o,all:i}){let s=Math.max(e,t??0,o??0,t===void 0&&o===void 0?i:0,1)*1.02,c=o!==void 0&&e>o,f=t===void 0?void 0:Ce(e,t),u=t!==void 0&&e>t;return a(\"div\",{class:\"bar-row\"},a(\"span\",{class:\"bar-title\"},n,a(\"span\",{class:\"muted small\"},r)),a(\"span\",{class:\"bar-number\"},a(\"strong\",{},v(e)),f&&a(\"span\",{class:`delta ${u?\"worse\":e===t?\"\":\"better\"}`},f)),a(\"div\",{class:\"bar\",\"aria-hidden\":\"true\"},K(a(\"span\",{class:\"bar-now\"}),0,e/s),c&&K(a(\"span\",{class:\"bar-over\"}),o/s,(e-o)/s),t!==void 0&&K(a(\"span\",{class:\"bar-before\"}),0,t/s),o!==void 0&&K(a(\"span\",{class:\"bar-limit\",title:`budget ${v(o)}`}),o/s,0)),t!==void 0&&t>0&&a(\"span\",{class:\"hidden\"},`before ${v(t)}, now ${te(e,t)} of that`))}function At(n,r){return a(\"details\",{class:\"budgets\",open:!0},a(\"summary\",{},r===0?\"Budgets: all held\":`Budgets: ${r} of ${n.length} failed`),a(\"ul\",{},...n.map(({name:e,text:t,passed:o,causes:i})=>a(\"li\",{class:o?\"held\":\"failed\"},a(\"span\",{class:\"badge\"},o?\"held\":\"failed\"),a(\"span\",{},`${e} `,a(\"strong\",{},t)),i.length>0&&a(\"ul\",{class:\"causes\"},...i.map(d=>a(\"li\",{},a(\"span\",{class:\"number\"},v(d.bytes)),\" \",a(\"bdi\",{},g(d.text)))))))))}function Pt(n){return n!==void 0&&/^https?:\\/\\//.test(n)}function et(n,r,e){let t=n.platforms.map((d,s)=>({...d,...r.platforms[s],layers:d.layers.map((c,f)=>({...c,entries:e.get(s)?.[f]?.map(u=>({...u,path:W(u.path),link:W(u.link)}))}))})),o=new Blob([JSON.stringify({...n,...r,platforms:t},null,1)],{type:\"application/json\"}),i=URL.createObjectURL(o);a(\"a\",{href:i,download:\"image.json\"}).click(),setTimeout(()=>URL.revokeObjectURL(i),1e4)}function tt(n,r){let e=n.reduce((f,u)=>f+u,0);if(e<=0||r.width<=0||r.height<=0)return n.map(()=>({...r,width:0,height:0}));let t=r.width*r.height/e,o=[],{x:i,y:d,width:s,height:c}=r;for(let f=0;f<n.length;){let u=Math.min(s,c),p=f,l=0,y=Number.POSITIVE_INFINITY,x=(n[f]??0)*t;for(;p<n.length;){let k=(n[p]??0)*t,B=zt(x,k,l+k,u);if(B>y)break;y=B,l+=k,p+=1}if(l<=0||u<=0){for(;f<n.length;f+=1)o.push({x:i,y:d,width:0,height:0});break}let h=l/u,$=0;for(;f<p;f+=1){let k=(n[f]??0)*t/h;o.push(s>=c?{x:i,y:d+$,width:h,height:k}:{x:i+$,y:d,width:k,height:h}),$+=k}s>=c?(i+=h,s-=h):(d+=h,c-=h)}return o}function zt(n,r,e,t){let o=e*e;return Math.max(t*t*n/o,r===0?1:o/(t*t*r))}var X=17,nt=1,Ft=14;function ye(n){let r=n;for(;;){let[e,...t]=[...r.children?.values()??[]].filter(({size:o})=>o>0);if(!e?.children||t.length>0)return r;r=e}}function rt(n,r,e){let t=[],o=[{node:n,box:{x:0,y:0,width:r,height:e},depth:1}];for(let i=o.pop();i;i=o.pop()){let{node:d,box:s,depth:c,of:f}=i,u=oe(d).filter(({size:l})=>l>0),p=tt(u.map(({size:l})=>l),s);u.forEach((l,y)=>{let x=p[y];if(!x||x.width*x.height<Ft||Math.min(x.width,x.height)<2){f&&(f.coarse=!0);return}let h=ye(l),$=l.children!==void 0&&x.width>56&&x.height>X*2,k={...x,node:h,depth:c,titled:$,name:Nt(h,l),coarse:!1};t.push(k),h.children&&o.push({node:h,box:Ot(x,$),depth:c+1,of:k})})}return t.sort((i,d)=>i.depth-d.depth)}function Nt(n,r){let e=n.name;for(let t=n;t!==r&&t.parent;)t=t.parent,e=`${t.name}/${e}`;return e}function Ot({x:n,y:r,width:e,height:t},o){let i=o?X:nt,d=o?2:nt;return{x:n+d,y:r+i,width:Math.max(0,e-2*d),height:Math.max(0,t-i-d)}}var ae=[\"system\",\"python\",\"node\",\"application\",\"caches\",\"documents\",\"other\"],It=[[\"caches\",/(^|\\/)(__pycache__|\\.cache|\\.npm\\/_cacache|\\.git)(\\/|$)|^\\/(var\\/cache|var\\/lib\\/apt\\/lists|tmp|var\\/tmp)(\\/|$)|\\.pyc$/],[\"node\",/(^|\\/)(node_modules|\\.yarn|\\.pnpm-store)(\\/|$)/],[\"python\",/(^|\\/)(site-packages|dist-packages|lib\\/python\\d[^/]*|\\.venv|venv)(\\/|$)|^\\/usr\\/(local\\/)?bin\\/python/],[\"documents\",/^\\/usr\\/(local\\/)?share\\/(doc|man|info|locale|help|gtk-doc)(\\/|$)/],[\"application\",/^\\/(app|srv|home|opt|root|workspace|code|usr\\/src)(\\/|$)/],[\"system\",/^\\/(usr|lib\\w*|bin|sbin|etc|var|boot|dev|run|media|mnt)(\\/|$)/]];function se(n){return It.find(([,r])=>r.test(n))?.[0]??\"other\"}function Ut(){let n=getComputedStyle(document.documentElement),r=new Map;return{of(e){let t=r.get(e)??n.getPropertyValue(`--${e}`).trim();return r.set(e,t),t}}}function Z(n){return n<0?\"fill-none\":`fill-${n%10}`}function be(n){return`sort-${ae.indexOf(n)}`}function it(n,r,e){let t=n.getContext(\"2d\");if(!t)return;let o=window.devicePixelRatio||1,i=Ut();t.setTransform(o,0,0,o,0,0),t.clearRect(0,0,n.width,n.height),t.textBaseline=\"middle\";let d=getComputedStyle(n).fontFamily,s=Dt(t,i.of(\"hatch\"));for(let{node:c,x:f,y:u,width:p,height:l,titled:y,name:x,coarse:h}of r){let $=e.layer>=0&&c.layer!==e.layer&&!c.children,[k,B,L,E]=[f+.5,u+.5,Math.max(1,p-1),Math.max(1,l-1)];if(c.children){t.fillStyle=i.of(\"map-folder\"),t.fillRect(f,u,p,l),h&&(t.globalAlpha=e.layer>=0?.08:.5,t.fillStyle=i.of(at(Wt(c),e.colouring)),t.fillRect(f,u+(y?X:0),p,l-(y?X:0)),t.globalAlpha=1),t.strokeStyle=i.of(\"map-line\"),t.lineWidth=1,t.strokeRect(k,B,L,E),y&&(t.font=`600 11px ${d}`,t.fillStyle=i.of(\"ink\"),t.fillText(st(t,g(x),p-10),f+5,u+X/2+1));continue}t.globalAlpha=$?.16:1,t.fillStyle=i.of(at(c,e.colouring)),t.fillRect(f,u,Math.max(.5,p-.5),Math.max(.5,l-.5)),c.dead&&s&&(t.fillStyle=s,t.fillRect(f,u,p-.5,l-.5)),t.globalAlpha=1,p>64&&l>18&&!$&&(t.font=`11px ${d}`,t.fillStyle=i.of(\"map-ink\"),t.fillText(st(t,g(c.name),p-10),f+5,u+Math.min(l/2,10)))}for(let[c,f,u]of[[e.hovered,\"ink\",1.5],[e.chosen,\"focus\",3]]){let p=c&&r.find(y=>y.node===c);if(!p)continue;t.strokeStyle=i.of(f),t.lineWidth=u;let l=u/2;t.strokeRect(p.x+l,p.y+l,p.width-u,p.height-u)}}var ot=new WeakMap;function at(n,r){if(r===\"layer\")return Z(n.layer);let e=ot.get(n)??be(se(D(n)));return ot.set(n,e),e}function Wt(n){let r=n;for(;;){let e;for(let t of r.children?.values()??[])(!e||t.size>e.size)&&(e=t);if(!e)return r;r=e}}function Dt(n,r){let e=document.createElement(\"canvas\");e.width=8,e.height=8;let t=e.getContext(\"2d\");if(!t)return null;t.strokeStyle=r,t.lineWidth=2,t.beginPath();for(let o of[-8,0,8])t.moveTo(o,8),t.lineTo(o+8,0);return t.stroke(),n.createPattern(e,\"repeat\")}function st(n,r,e){let t=r.slice(0,200);if(n.measureText(t).width<=e)return t;for(;t.length>1&&n.measureText(`${t}\\u2026`).width>e;)t=t.slice(0,Math.floor(t.length*.85));return t.length>1?`${t}\\u2026`:\"\"}var jt=8;function lt({layers:n},{onPick:r,onFiles:e}){let t=Math.max(1,...n.map(({size:l})=>l)),o=[],i=[],d=-1,s,c=l=>{d=d===l?-1:l,i.forEach((y,x)=>{y.setAttribute(\"aria-expanded\",String(x===d));let h=o[x];h&&(h.hidden=x!==d)}),f(),r(d)},f=()=>{let l=n[d];l&&o[d]?.replaceChildren(...qt(l,s?.[d],()=>e(d)))},u=n.map((l,y)=>{let{command:x,size:h,wasted:$,ofBase:k,files:B}=l,L=$>0?`, ${v($)} dead later`:\"\",E=x===\"\"?\"no history\":g(x),H=a(\"button\",{type:\"button\",class:\"layer\",\"aria-expanded\":\"false\",\"aria-controls\":`layer-${y}`,\"aria-label\":`Layer ${y+1}: ${E}, ${v(h)}, ${_(B,\"file\")}${L}`,onclick:()=>c(y)},a(\"span\",{class:`layer-number ${Z(y)}`},String(y+1)),a(\"code\",{class:\"layer-command\"},E),k&&a(\"span\",{class:\"tag\"},\"base\"),a(\"span\",{class:\"layer-size number\"},v(h)),a(\"span\",{class:\"layer-bar\"},K(a(\"span\",{class:`layer-live ${Z(y)}`}),0,h/t),$>0&&K(a(\"span\",{class:\"layer-dead\"}),(h-$)/t,$/t))),P=a(\"div\",{id:`layer-${y}`,class:\"layer-about\",hidden:!0});return i.push(H),o.push(P),a(\"li\",{},H,P)});return{element:a(\"section\",{class:\"card strip\",\"aria-label\":\"Layers\"},a(\"h2\",{},\"Layers\",a(\"span\",{class:\"muted small\"},\"the lowest first; hatched is dead later\")),a(\"ol\",{},...u)),fill(l){s=l,f()}}}function qt({command:n,digest:r,place:e,compressed:t,size:o,wasted:i,killed:d},s,c){let f=[[\"compressed\",v(t)],[\"files of it\",v(o)],[\"dead later\",v(i)],[\"makes dead\",v(d)],[\"digest\",re(r)],...e?[[\"written in\",g(`${e.file}:${e.line}`)]]:[]];return[a(\"pre\",{class:\"instruction\"},n===\"\"?\"The history tells no instruction.\":g(n)),a(\"dl\",{class:\"pairs\"},...f.map(([u,p])=>a(\"div\",{},a(\"dt\",{},u),a(\"dd\",{},p)))),...s?[Kt(s)]:[],a(\"button\",{type:\"button\",class:\"quiet\",onclick:c},\"Show its changes as a tree\")]}function Kt(n){let r=n.filter(({kind:e,size:t})=>e!==\"folder\"&&e!==\"folded\"&&t>0).sort((e,t)=>t.size-e.size).slice(0,jt);return r.length===0?a(\"p\",{class:\"muted\"},\"It holds no files with content.\"):a(\"ul\",{class:\"largest\"},...r.map(({path:e,size:t,deadBy:o})=>a(\"li\",{},a(\"span\",{class:\"number\"},v(t)),a(\"bdi\",{class:\"path\"},`/${g(W(e))}`),o>=0&&a(\"span\",{class:\"tag dead\"},`dead by ${o+1}`))))}function dt(n,r){let e=new Set,t=n.map(({id:s})=>a(\"div\",{role:\"tabpanel\",id:`panel-${s}`,\"aria-labelledby\":`tab-${s}`,class:\"panel\",hidden:!0})),o=s=>{let c=n[s];!c||e.has(c.id)||(e.add(c.id),t[s]?.replaceChildren(...c.build()))},i=(s,c)=>{o(s),d.forEach((f,u)=>{f.setAttribute(\"aria-selected\",String(u===s)),f.tabIndex=u===s?0:-1;let p=t[u];p&&(p.hidden=u!==s)}),c&&d[s]?.focus()},d=n.map(({id:s,title:c,rows:f},u)=>a(\"button\",{type:\"button\",role:\"tab\",id:`tab-${s}`,\"aria-controls\":`panel-${s}`,onclick:()=>i(u,!1),onkeydown:p=>{let l=n.length-1,y={ArrowRight:u===l?0:u+1,ArrowLeft:u===0?l:u-1,Home:0,End:l}[p.key];y!==void 0&&(p.preventDefault(),i(y,!0))}},c,f!==void 0&&a(\"span\",{class:\"rows\"},C(f))));return i(Math.max(0,n.findIndex(({id:s})=>s===r)),!1),addEventListener(\"beforeprint\",()=>{for(let s of n.keys())o(s)}),{element:a(\"div\",{class:\"tabs\"},a(\"div\",{role:\"tablist\",\"aria-label\":\"Parts\"},...d),...t),open(s){let c=n.findIndex(f=>f.id===s);c>=0&&i(c,!0)}}}function ct(n){if(n.length===0)return[a(\"p\",{class:\"empty\"},\"No service was tested.\")];let r=[...new Set(n.map(({platform:o})=>o))],e=[...new Set(n.map(({service:o})=>o))],t=(o,i)=>{let d=n.find(c=>c.service===o&&c.platform===i);if(!d)return a(\"td\",{class:\"muted\"},\"not tested\");let s=d.passed?\"passed\":\"failed\";return a(\"td\",{},a(\"span\",{class:`badge ${s}`},s),\" \",a(\"span\",{class:\"small\"},g(d.text)))};return[a(\"section\",{class:\"card scrolled\",tabindex:0,role:\"region\",\"aria-label\":\"Tests\"},a(\"table\",{},a(\"thead\",{},a(\"tr\",{},a(\"th\",{scope:\"col\"},\"service\"),...r.map(o=>a(\"th\",{scope:\"col\"},g(o))))),a(\"tbody\",{},...e.map(o=>a(\"tr\",{},a(\"th\",{scope:\"row\"},g(o)),...r.map(i=>t(o,i)))))))]}function ut(n,r){let e=0;return we(n,t=>{t.dead&&(e+=t.size)}),[...r===\"kind\"?_t(n):Vt(n),...e>0?[ge(\"hatched\",\"dead\",e)]:[]]}function _t(n){let r=new Map;return we(n,(e,t)=>{let o=se(t);r.set(o,(r.get(o)??0)+e.size)}),ae.filter(e=>(r.get(e)??0)>0).map(e=>ge(be(e),e,r.get(e)??0))}function Vt(n){let r=new Map;return we(n,e=>r.set(e.layer,(r.get(e.layer)??0)+e.size)),[...r].filter(([,e])=>e>0).sort(([e],[t])=>e-t).map(([e,t])=>ge(Z(e),`layer ${e+1}`,t))}function ge(n,r,e){return a(\"span\",{class:\"legend-entry\"},a(\"span\",{class:`swatch ${n}`,\"aria-hidden\":\"true\"}),r,a(\"span\",{class:\"muted\"},v(e)))}function we(n,r){let e=[[n,n.parent?D(n):\"\"]];for(let t=e.pop();t;t=e.pop()){let[o,i]=t;if(!o.children)r(o,i);else for(let d of o.children.values())e.push([d,`${i}/${d.name}`])}}function mt(n,r,e){let t=n.find(({node:u})=>u===r);if(!t)return n.toSorted((u,p)=>p.width*p.height-u.width*u.height)[0];let[o,i]=ft(t),d=e===\"ArrowLeft\"||e===\"ArrowRight\",s=e===\"ArrowLeft\"||e===\"ArrowUp\"?-1:1,c=u=>{let[p,l]=ft(u),y=(d?p-o:l-i)*s,x=Math.abs(d?l-i:p-o);return u===t||y<=.5?Number.POSITIVE_INFINITY:y+2*x},f=n.reduce((u,p)=>c(p)<c(u)?p:u,t);return Number.isFinite(c(f))?f:t}function ft({x:n,y:r,width:e,height:t}){return[n+e/2,r+t/2]}function pt({waste:n,onDead:r}){let e,t,o=[],i,d,s=-1,c=\"kind\",f=a(\"canvas\",{tabindex:0,role:\"application\",\"aria-roledescription\":\"treemap\",\"aria-label\":\"Map of the files by size. Arrows choose, Enter goes in, Backspace goes out.\",\"aria-describedby\":\"map-said\"}),u=a(\"p\",{id:\"map-said\",class:\"map-said\",\"aria-live\":\"polite\"}),p=a(\"nav\",{class:\"crumbs\",\"aria-label\":\"Folder on the map\"}),l=a(\"div\",{class:\"legend\"}),y=(w,b)=>a(\"label\",{},a(\"input\",{type:\"radio\",name:\"colour\",value:w,checked:w===c,onchange:()=>P(w)}),b),x=a(\"div\",{class:\"map-controls\"},a(\"fieldset\",{class:\"choice\"},a(\"legend\",{},\"Colour by\"),y(\"kind\",\"kind\"),y(\"layer\",\"layer\")),n>0&&a(\"label\",{class:\"switch\"},a(\"input\",{type:\"checkbox\",id:\"show-dead\",onchange:w=>r(w.target.checked)}),`show ${v(n)} that is dead`)),h=a(\"div\",{class:\"map-frame\"},f),$=a(\"section\",{class:\"card map\",\"aria-label\":\"Map\"},x,p,h,u,l),k=()=>it(f,o,{colouring:c,layer:s,chosen:i,hovered:d}),B=w=>{let b=w??t;if(!b||!e)return;let m=b.dead?\", dead\":\"\",T=b.children?`, ${_(b.files,\"file\")}`:\"\",M=b.layer>=0&&!b.children?`, layer ${b.layer+1}`:\"\",R=te(b.size,e.size);u.replaceChildren(a(\"bdi\",{class:\"path\"},g(D(b))),`  ${v(b.size)}, ${R}${T}${M}${m}`)},L=()=>{let w=window.devicePixelRatio||1,{clientWidth:b,clientHeight:m}=h;b===0||!t||(f.width=Math.round(b*w),f.height=Math.round(m*w),o=rt(t,b,m),k())},E=w=>{w?.children&&(t=ye(w),i=void 0,d=void 0,H(),L(),B(void 0))},H=()=>{let w=[];for(let b=t;b;b=b.parent)w.unshift(b);p.replaceChildren(...w.map((b,m)=>a(\"button\",{type:\"button\",\"aria-current\":m===w.length-1&&\"location\",onclick:()=>E(b)},b.parent?g(b.name):\"/\"))),t&&l.replaceChildren(...ut(t,c))},P=w=>{c=w,H(),k()},A=()=>{let w=t,b=t?.parent;for(;b?.parent&&[...b.children?.values()??[]].filter(({size:m})=>m>0).length===1;)b=b.parent;b&&(t=b,i=void 0,H(),L(),i=o.find(({node:m,depth:T})=>T===1&&Jt(m,w))?.node,B(i),k())},F=(w,b)=>{let{left:m,top:T}=f.getBoundingClientRect(),[M,R]=[w.clientX-m,w.clientY-T],N=S=>M>=S.x&&M<S.x+S.width&&R>=S.y&&R<S.y+S.height;return o.findLast(S=>N(S)&&(b===void 0||S.depth===b))?.node},z=w=>{i=w,B(w),k()};return f.addEventListener(\"mousemove\",w=>{let b=F(w);b!==d&&(d=b,B(b),k())}),f.addEventListener(\"mouseleave\",()=>{d=void 0,B(i),k()}),f.addEventListener(\"click\",w=>{let b=F(w,1);b?.children?E(b):z(b)}),f.addEventListener(\"keydown\",w=>{let b=o.filter(({depth:m})=>m===1);if(w.key.startsWith(\"Arrow\"))z(mt(b,i,w.key)?.node);else if(w.key===\"Enter\")E(i);else if(w.key===\"Backspace\"||w.key===\"Escape\")A();else return;w.preventDefault()}),new ResizeObserver(L).observe(h),{element:$,show(w){let b=t?D(t):\"/\";e=w,E(Yt(w,b))},pick(w){s=w,k()},redraw:k}}function Jt(n,r){for(let e=r;e;e=e.parent)if(e===n)return!0;return!1}function Yt(n,r){let e=n;for(let t of r.split(\"/\").filter(Boolean)){let o=e.children?.get(t);if(!o?.children)return e;e=o}return e}var[ke,ve,ie,ht,Gt]=[720,220,64,24,12],le=[[\"uncompressed\",\"line-a\"],[\"compressed\",\"line-b\"],[\"wasted\",\"line-c\"]];function yt(n){let r=Math.max(1,...n.flatMap(s=>le.map(([c])=>s[c]))),e=s=>ie+(n.length<2?0:s/(n.length-1)*(ke-ie-12)),t=s=>ve-ht-s/r*(ve-ht-Gt),o=le.map(([s,c])=>U(\"g\",{class:c},U(\"polyline\",{points:n.map((f,u)=>`${e(u)},${t(f[s])}`).join(\" \")}),...n.map((f,u)=>U(\"circle\",{cx:e(u),cy:t(f[s]),r:3},U(\"title\",{},`${s} ${v(f[s])}, ${g(f.label)}`))))),i=[0,.5,1].map(s=>U(\"g\",{class:\"grid\"},U(\"line\",{x1:ie,x2:ke-12,y1:t(r*s),y2:t(r*s)}),U(\"text\",{x:ie-8,y:t(r*s)+4,\"text-anchor\":\"end\"},v(r*s)))),d=le.map(([s,c])=>a(\"span\",{class:\"legend-entry\"},a(\"span\",{class:`swatch ${c}`,\"aria-hidden\":\"true\"}),s));return[a(\"section\",{class:\"card\"},a(\"h2\",{},\"Sizes of the last runs\"),U(\"svg\",{viewBox:`0 0 ${ke} ${ve}`,role:\"img\",\"aria-label\":\"Sizes of the last runs; the table below has the numbers\",class:\"trend\"},...i,...o),a(\"div\",{class:\"legend\"},...d),j({name:\"runs\",rows:n.toReversed(),empty:\"No earlier run is known.\",columns:[{title:\"when\",cell:s=>ne(s.date)},{title:\"what\",cell:s=>g(s.label),wide:!0},...le.map(([s])=>({title:s,cell:c=>v(c[s]),key:c=>c[s],number:!0})),{title:\"build\",cell:s=>s.build===void 0?\"\":`${s.build.toFixed(1)} s`,key:s=>s.build??-1,number:!0},{title:\"found\",cell:s=>g(s.found??\"\")}]}))]}function bt({dead:n,duplicates:r,rewrites:e}){let t=o=>a(\"bdi\",{class:\"path\"},g(o));return[xe(\"Dead files\",\"In a layer, and no container sees them: overwritten or deleted by a later one. They are pulled all the same.\",j({name:\"dead files\",rows:n,search:o=>o.path,empty:\"Every byte of every layer can be seen in a container.\",columns:[{title:\"path\",cell:o=>t(o.path),key:o=>o.path,wide:!0},{title:\"bytes\",cell:o=>v(o.bytes),key:o=>o.bytes,number:!0},{title:\"brought by\",cell:o=>`layer ${o.from+1}`,key:o=>o.from,number:!0},{title:\"dead by\",cell:o=>`layer ${o.by+1}`,key:o=>o.by,number:!0}]})),xe(\"Duplicates\",\"Files of one size and one checksum at several places.\",j({name:\"duplicates\",rows:r,search:o=>o.paths.join(`\n`),empty:\"No content is there twice.\",columns:[{title:\"paths\",cell:o=>Zt(o.paths,o.copies),wide:!0},{title:\"copies\",cell:o=>C(o.copies),key:o=>o.copies,number:!0},{title:\"each\",cell:o=>v(o.size),key:o=>o.size,number:!0},{title:\"too much\",cell:o=>v(o.wasted),key:o=>o.wasted,number:!0}]})),xe(\"Rewrites\",\"Files that a layer brings again with the content they had: only owner, mode or time is another one.\",j({name:\"rewrites\",rows:e,empty:\"No file is written again with the content it had.\",columns:[{title:\"in\",cell:o=>t(o.folder),key:o=>o.folder,wide:!0},{title:\"layer\",cell:o=>`layer ${o.layer+1}`,key:o=>o.layer,number:!0},{title:\"changed\",cell:Xt},{title:\"files\",cell:o=>C(o.files),key:o=>o.files,number:!0},{title:\"bytes\",cell:o=>v(o.bytes),key:o=>o.bytes,number:!0}]}))]}function xe(n,r,e){return a(\"section\",{class:\"card\"},a(\"h2\",{},n),a(\"p\",{class:\"muted\"},r),e)}function Xt({owner:n,mode:r}){return[n&&\"owner\",r&&\"mode\"].filter(Boolean).join(\", \")||\"time alone\"}function Zt(n,r){let e=s=>a(\"li\",{},a(\"bdi\",{class:\"path\"},g(s))),[t=\"\",o=\"\",...i]=n;if(r<=2)return a(\"ul\",{class:\"paths\"},e(t),e(o));let d=r-n.length;return a(\"div\",{},a(\"ul\",{class:\"paths\"},e(t)),a(\"details\",{},a(\"summary\",{},`and ${_(r-1,\"more place\")}`),a(\"ul\",{class:\"paths\"},...[o,...i].map(e),d>0&&a(\"li\",{class:\"muted\"},`\\u2026 ${C(d)} more`))))}var I=JSON.parse(J(\"head\").textContent??\"\"),Be=new Map,Te,wt=new Promise(n=>{document.readyState===\"loading\"?document.addEventListener(\"DOMContentLoaded\",()=>n()):n()}),gt=wt.then(vt).then(async()=>{let n=await ue(J(\"block-0\").textContent??\"\");return JSON.parse(new TextDecoder().decode(n))});kt(0);document.addEventListener(he,()=>Te?.redraw());function kt(n){let r=I.platforms[n];if(!r){J(\"page\").replaceChildren(a(\"p\",{class:\"empty\"},\"The image has no platform that could be read.\"));return}let e,t,o=-1,i=-1,d=lt(r,{onPick:l=>{i=l,Te?.pick(l)},onFiles:l=>{o=l,e?.open(\"files\"),t?.choose(l)}}),s=pt({waste:r.sizes.wasted,onDead:async l=>s.show(Y(await de(n),l))});Te=s;let c=l=>()=>{let y=a(\"div\",{class:\"later\",\"aria-busy\":\"true\"});return gt.then(x=>y.replaceWith(...l(x)),$e),[y]},f=(l,y)=>l?[y]:[],{counts:u}=I;e=dt([{id:\"map\",title:\"Map\",build:()=>[a(\"div\",{class:\"split\"},d.element,s.element)]},{id:\"files\",title:\"Files\",rows:r.sizes.files,build:()=>{let l=a(\"div\",{class:\"later\",\"aria-busy\":\"true\"});return de(n).then(y=>{t=Ke(r,y),l.replaceWith(t.element),t.choose(o)},$e),[l]}},{id:\"waste\",title:\"Waste\",build:c(l=>bt(l.platforms[n]??Qt))},...f(u.advice>=0,{id:\"advice\",title:\"Advice\",rows:u.advice,build:c(l=>He(l.advice??[]))}),...f(u.findings>=0,{id:\"findings\",title:\"Vulnerabilities\",rows:u.findings,build:c(l=>Je(l.findings??[],l.left.findings))}),...f(u.sbom>=0,{id:\"packages\",title:\"Packages\",rows:u.sbom,build:c(l=>Ye(l.sbom??[],l.left.sbom))}),...f(I.tests!==void 0,{id:\"tests\",title:\"Tests\",rows:I.tests?.length,build:()=>ct(I.tests??[])}),...f((I.trend?.length??0)>0,{id:\"trend\",title:\"Trend\",build:()=>yt((I.trend??[]).filter(l=>l.platform===r.platform))})],\"map\");let p={chosen:n,onPlatform:l=>{kt(l),document.querySelector(`input[name=platform][value=\"${l}\"]`)?.focus()},onSave:async()=>{for(let l of I.platforms.keys())await de(l);et(I,await gt,Be)}};J(\"page\").replaceChildren(Ze(I,p),a(\"main\",{},Qe(r),r.folded>0&&a(\"p\",{class:\"notice\"},`The image has very many files: ${C(r.folded)} small ones are shown as sums in their folders.`),e.element),a(\"footer\",{class:\"muted small\"},\"Made by image-pipeline. This page is one file: it loads nothing and sends nothing.\")),de(n).then(l=>{s.show(Y(l,!1)),s.pick(i),d.fill(l),document.documentElement.dataset.ready=String(Math.round(performance.now()))},$e)}var Qt={dead:[],duplicates:[],rewrites:[]};async function de(n){let r=Be.get(n);if(r)return r;await wt.then(vt);let e=Fe(await ue(J(`block-${n+1}`).textContent??\"\"));return Be.set(n,e),e}function vt(){return new Promise(n=>{requestAnimationFrame(()=>setTimeout(n)),setTimeout(n,200)})}function $e(n){J(\"page\").append(a(\"p\",{class:\"notice\"},`This page cannot be read: ${String(n)}. Is the file whole?`))}})();";
const style = ":root{color-scheme:light;--ground: #f6f6f3;--card: #ffffff;--ink: #1d2126;--muted: #5b6169;--line: #e0e0da;--strong-line: #8b9096;--accent: #1f5f8f;--focus: #d9480f;--good: #1e7044;--warn: #8f5300;--bad: #b3261e;--good-ground: #e4f2e9;--warn-ground: #fbeed9;--bad-ground: #fbe7e5;--bar: #4d85b0;--over: #d2554b;--bar-ground: #ecece7;--hatch: rgb(20 20 20 / .42);--map-folder: #f0f0eb;--map-line: #c4c4bb;--map-ink: #16191d;--fill-none: #d2d2cb;--fill-0: #a3b4c4;--fill-1: #7fb2d6;--fill-2: #e3b76b;--fill-3: #8fc29a;--fill-4: #d99a94;--fill-5: #b4a3d8;--fill-6: #6fbdb5;--fill-7: #c9c06a;--fill-8: #d79bc0;--fill-9: #9db37a;--sort-0: #a3b4c4;--sort-1: #7fb2d6;--sort-2: #8fc29a;--sort-3: #e3b76b;--sort-4: #d99a94;--sort-5: #c6bfae;--sort-6: #b4a3d8}@media(prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;--ground: #14171a;--card: #1b1f23;--ink: #e6e7e5;--muted: #a2a8af;--line: #2d3238;--strong-line: #6a7178;--accent: #86bfe6;--focus: #ffa94d;--good: #7fcf9d;--warn: #e9b765;--bad: #f19a92;--good-ground: #1c3226;--warn-ground: #392d18;--bad-ground: #40211f;--bar: #5b93bd;--over: #d9746b;--bar-ground: #262b30;--hatch: rgb(0 0 0 / .6);--map-folder: #23282d;--map-line: #3d444b;--map-ink: #0f1214;--fill-none: #4a5158;--fill-0: #8497a8;--fill-1: #6a9fc6;--fill-2: #cfa45a;--fill-3: #78ad84;--fill-4: #c9857e;--fill-5: #a08fc8;--fill-6: #5ba8a0;--fill-7: #b3aa58;--fill-8: #c086ab;--fill-9: #8aa067;--sort-0: #8497a8;--sort-1: #6a9fc6;--sort-2: #78ad84;--sort-3: #cfa45a;--sort-4: #c9857e;--sort-5: #a59d8b;--sort-6: #a08fc8}}:root[data-theme=dark]{color-scheme:dark;--ground: #14171a;--card: #1b1f23;--ink: #e6e7e5;--muted: #a2a8af;--line: #2d3238;--strong-line: #6a7178;--accent: #86bfe6;--focus: #ffa94d;--good: #7fcf9d;--warn: #e9b765;--bad: #f19a92;--good-ground: #1c3226;--warn-ground: #392d18;--bad-ground: #40211f;--bar: #5b93bd;--over: #d9746b;--bar-ground: #262b30;--hatch: rgb(0 0 0 / .6);--map-folder: #23282d;--map-line: #3d444b;--map-ink: #0f1214;--fill-none: #4a5158;--fill-0: #8497a8;--fill-1: #6a9fc6;--fill-2: #cfa45a;--fill-3: #78ad84;--fill-4: #c9857e;--fill-5: #a08fc8;--fill-6: #5ba8a0;--fill-7: #b3aa58;--fill-8: #c086ab;--fill-9: #8aa067;--sort-0: #8497a8;--sort-1: #6a9fc6;--sort-2: #78ad84;--sort-3: #cfa45a;--sort-4: #c9857e;--sort-5: #a59d8b;--sort-6: #a08fc8}*{box-sizing:border-box}html{font:14px/1.45 system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,sans-serif;font-variant-numeric:tabular-nums;background:var(--ground);color:var(--ink);-webkit-text-size-adjust:100%}body{margin:0;overflow-wrap:break-word}#page{max-width:1440px;margin:0 auto;padding:20px 24px 32px}h1,h2,p,ul,ol,dl,dd,figure,fieldset{margin:0;padding:0;border:0}ul,ol{list-style:none}h1{font-size:20px;line-height:1.3;font-weight:650;overflow-wrap:anywhere}h2{font-size:14px;font-weight:650;display:flex;gap:10px;align-items:baseline}h2 .small{font-weight:400}code,pre,.path,.rights{font-family:ui-monospace,SF Mono,Cascadia Mono,Menlo,Consolas,monospace;font-size:12.5px}.path{overflow-wrap:anywhere}a{color:var(--accent)}button,select,input{font:inherit;color:inherit}button{cursor:pointer}.quiet,select,input[type=search]{border:1px solid var(--line);background:var(--card);border-radius:6px;padding:4px 10px;min-height:30px}.quiet:hover,select:hover,input[type=search]:hover{border-color:var(--strong-line)}input[type=search]{min-width:0;width:260px;max-width:100%}select{max-width:100%;text-overflow:ellipsis}input[type=radio],input[type=checkbox]{accent-color:var(--accent);margin:0 5px 0 0;vertical-align:-1px}:focus-visible{outline:2px solid var(--focus);outline-offset:2px}.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}[hidden]{display:none!important}.muted{color:var(--muted)}.small{font-size:12px}.number{text-align:right;white-space:nowrap}.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px}.empty,.notice,.lead{padding:16px 0}.notice{padding:10px 14px;margin-bottom:12px;border-radius:8px;background:var(--warn-ground)}.later{min-height:300px}.badge,.tag{display:inline-block;font-size:11px;line-height:18px;padding:0 7px;border-radius:9px;align-self:start;background:var(--bar-ground);color:var(--muted);white-space:nowrap}.held>.badge,.badge.passed{background:var(--good-ground);color:var(--good)}.failed>.badge,.badge.failed,.badge.critical,.badge.high,.badge.error{background:var(--bad-ground);color:var(--bad)}.badge.medium,.badge.warning,.tag.dead{background:var(--warn-ground);color:var(--warn)}.swatch{display:inline-block;width:11px;height:11px;border-radius:3px}footer{padding-top:20px}@media(max-width:700px){#page{padding:14px 12px 24px}.card{padding:12px;border-radius:8px}}.fill-0{background:var(--fill-0)}.fill-1{background:var(--fill-1)}.fill-2{background:var(--fill-2)}.fill-3{background:var(--fill-3)}.fill-4{background:var(--fill-4)}.fill-5{background:var(--fill-5)}.fill-6{background:var(--fill-6)}.fill-7{background:var(--fill-7)}.fill-8{background:var(--fill-8)}.fill-9{background:var(--fill-9)}.sort-0{background:var(--sort-0)}.sort-1{background:var(--sort-1)}.sort-2{background:var(--sort-2)}.sort-3{background:var(--sort-3)}.sort-4{background:var(--sort-4)}.sort-5{background:var(--sort-5)}.sort-6{background:var(--sort-6)}.fill-none{background:var(--fill-none)}.top{display:flex;flex-wrap:wrap;gap:12px 24px;justify-content:space-between;align-items:flex-start;margin-bottom:16px}.title{min-width:0;flex:1 1 420px}.facts{display:flex;flex-wrap:wrap;gap:2px 16px;color:var(--muted);font-size:12.5px;margin-top:2px}.headline{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden;margin-top:6px;overflow-wrap:anywhere}.actions{display:flex;flex-wrap:wrap;gap:8px}.segments{display:inline-flex;border:1px solid var(--line);border-radius:6px;background:var(--card);overflow:hidden}.segments label{position:relative;cursor:pointer}.segments input{position:absolute;inset:0;opacity:0;margin:0;cursor:pointer}.segments span{display:block;padding:4px 12px;line-height:20px}.segments input:checked+span{background:var(--ink);color:var(--card)}.segments input:focus-visible+span{box-shadow:inset 0 0 0 2px var(--focus)}.sizes{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:14px 40px;margin-bottom:12px}.bars{display:grid;gap:14px;align-content:start}.bar-row{display:grid;grid-template-columns:1fr auto;gap:2px 12px;align-items:baseline}.bar-title{display:flex;gap:8px;align-items:baseline}.bar-number{display:flex;gap:10px;align-items:baseline}.bar-number strong{font-size:17px;font-weight:650}.delta{font-size:12.5px;color:var(--muted)}.delta.worse{color:var(--bad)}.delta.better{color:var(--good)}.bar{grid-column:1 / -1;position:relative;height:10px;border-radius:3px;background:var(--bar-ground)}.bar>span{position:absolute;top:0;height:100%;border-radius:3px}.bar>.bar-now{background:var(--bar);min-width:2px}.bar>.bar-over{background:var(--over);border-radius:0 3px 3px 0}.bar>.bar-before{top:12px;height:3px;background:var(--strong-line)}.bar>.bar-limit{top:-3px;height:16px;border-radius:0;border-left:2px solid var(--ink)}.tiles{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:12px 20px;align-content:start}.tiles>div{min-width:0}.tiles dt{color:var(--muted);font-size:12px}.tiles dd{display:grid}.tiles strong{font-size:17px;font-weight:650}.tiles dd span{color:var(--muted);font-size:12px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.budgets{grid-column:1 / -1;border-top:1px solid var(--line);padding-top:10px}.budgets>ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(250px,100%),1fr));gap:6px 24px;margin-top:6px}.budgets>ul>li{min-width:0;display:grid;grid-template-columns:auto minmax(0,1fr);gap:2px 8px;align-items:baseline;align-self:start}.causes{grid-column:2;color:var(--muted);font-size:12.5px}.causes li{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.causes .number{display:inline-block;min-width:52px;text-align:left;color:var(--ink)}.budgets summary{font-size:14px;font-weight:650;color:var(--ink)}@media(max-width:900px){.sizes{grid-template-columns:minmax(0,1fr)}}[role=tablist]{display:flex;gap:2px;overflow-x:auto;border-bottom:1px solid var(--line);margin-bottom:16px;scrollbar-width:none}[role=tab]{border:0;background:none;padding:8px 14px;color:var(--muted);border-bottom:2px solid transparent;white-space:nowrap}[role=tab]:hover{color:var(--ink)}[role=tab][aria-selected=true]{color:var(--ink);font-weight:650;border-bottom-color:var(--accent)}[role=tab]:focus-visible{outline-offset:-3px}.rows{margin-left:7px;font-size:11.5px;font-weight:400;color:var(--muted)}.panel{display:grid;gap:16px;grid-template-columns:minmax(0,1fr)}.split{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,8fr);gap:16px;align-items:start}.strip ol{margin:10px -8px -6px}.layer{display:grid;grid-template-columns:26px minmax(0,1fr) auto auto;gap:3px 8px;align-items:center;width:100%;padding:6px 8px;border:0;border-radius:6px;background:none;text-align:left}.layer:hover{background:var(--ground)}.layer[aria-expanded=true]{background:var(--ground);border-radius:6px 6px 0 0}.layer:focus-visible{outline-offset:-2px}.layer-number{border-radius:4px;color:var(--map-ink);font-size:11px;line-height:18px;text-align:center}.layer-command{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.layer-size{grid-column:4;font-weight:600;min-width:62px}.layer-bar{grid-column:2 / -1;position:relative;height:7px}.layer-bar>span{position:absolute;height:100%;min-width:2px;border-radius:2px}.layer-bar>.layer-dead{background:repeating-linear-gradient(135deg,var(--ink) 0 2px,var(--strong-line) 2px 4px);border-radius:0 2px 2px 0}.layer-about{background:var(--ground);border-radius:0 0 6px 6px;padding:4px 12px 12px 42px;margin-bottom:6px;display:grid;gap:10px;justify-items:start}.instruction{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;max-height:180px;overflow:auto;width:100%}.pairs{display:flex;flex-wrap:wrap;gap:6px 20px}.pairs dt{font-size:11.5px;color:var(--muted)}.largest{width:100%;font-size:12.5px}.largest li{display:grid;grid-template-columns:62px minmax(0,1fr) auto;gap:10px}.largest .path,.map-said{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}.map-controls,.legend{display:flex;flex-wrap:wrap;gap:6px 18px;align-items:center;font-size:12.5px}.choice{display:flex;gap:12px}.choice legend{float:left;color:var(--muted)}.crumbs{display:flex;flex-wrap:wrap;gap:2px;margin:8px 0;min-height:26px}.crumbs button{border:0;background:none;padding:2px 6px;border-radius:4px;font:12.5px ui-monospace,SF Mono,Menlo,Consolas,monospace;color:var(--accent);max-width:220px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.crumbs button:not(:first-child):before{content:\"\\203a\\a0\";color:var(--muted)}.crumbs button[aria-current]{color:var(--ink);font-weight:600}.map-frame{position:relative;height:clamp(320px,58vh,620px)}.map-frame canvas{position:absolute;inset:0;width:100%;height:100%;border-radius:4px;cursor:pointer}.map-said{min-height:38px;margin:8px 0 6px;font-size:12.5px}.legend-entry{display:inline-flex;gap:6px;align-items:center}@media(max-width:900px){.split{grid-template-columns:minmax(0,1fr)}.map{order:-1}.map-frame{height:340px}.layer-about{padding-left:12px}}.swatch.hatched{background:repeating-linear-gradient(135deg,var(--hatch) 0 2px,var(--fill-none) 2px 5px)}.tree-controls{display:flex;flex-wrap:wrap;gap:8px 10px;align-items:center;margin-bottom:10px}.tree-controls select:first-child{width:320px}.marks{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:12.5px;margin-bottom:10px}.tree{position:relative;min-height:122px;max-height:clamp(300px,66vh,760px);overflow:auto;border:1px solid var(--line);border-radius:6px}.tree-spacer{position:relative;min-width:100%}.line{position:absolute;left:0;right:0;display:grid;grid-template-columns:18px auto minmax(0,max-content) minmax(0,1fr) auto 78px;gap:0 6px;align-items:center;height:24px;padding:0 10px 0 6px;cursor:default;font-size:13px}.line:hover{background:var(--ground)}.tree:focus-visible .line.active{box-shadow:inset 0 0 0 2px var(--focus)}.line.active{background:var(--bar-ground)}.line .name,.line .link{overflow:hidden;text-overflow:ellipsis;white-space:pre;font-family:ui-monospace,SF Mono,Cascadia Mono,Menlo,Consolas,monospace;font-size:12.5px}.line .rights{grid-column:5;color:var(--muted);font-size:11.5px;white-space:nowrap}.line .size{grid-column:6}.twist{width:12px;height:12px;position:relative}.twist.open:before,.twist.shut:before{content:\"\";position:absolute;left:3px;top:2px;border:4px solid transparent;border-left:6px solid var(--muted)}.twist.open:before{transform:rotate(90deg) translate(1px,1px)}.sign{display:inline-block;width:14px;text-align:center;font-weight:700;font-family:ui-monospace,Menlo,Consolas,monospace}.mark-added .sign{color:var(--good)}.mark-changed .sign{color:var(--warn)}.mark-removed .sign{color:var(--bad)}.mark-attributes .sign{color:var(--accent)}.line.mark-removed .name{text-decoration:line-through;color:var(--bad)}.line.mark-added .name{color:var(--good)}.line.mark-changed .name{color:var(--warn)}.line.mark-attributes .name{color:var(--accent)}@media(max-width:700px){.line .rights,.line .link{display:none}.tree-controls>select,.tree-controls>select:first-child,.tree-controls>input{width:100%}}.table-controls{display:flex;gap:12px;align-items:center;margin-bottom:8px}section>h2+.muted{margin:2px 0 10px}.scrolled{overflow-x:auto}table{width:100%;border-collapse:collapse}th{font-size:12px;font-weight:500;color:var(--muted);text-align:left;white-space:nowrap}tbody th{font-size:13px;font-weight:600;color:var(--ink)}th.number{text-align:right}th button{border:0;padding:2px 0;background:none;color:inherit;font-weight:inherit}th button:hover{color:var(--ink);text-decoration:underline}th[aria-sort] button{color:var(--ink);font-weight:650}th[aria-sort=ascending] button:after{content:\" \\2191\"}th[aria-sort=descending] button:after{content:\" \\2193\"}th,td{padding:5px 14px 5px 0;border-bottom:1px solid var(--line);vertical-align:top}thead th{vertical-align:bottom}th:last-child,td:last-child{padding-right:0}tbody tr:hover{background:var(--ground)}td{max-width:560px;overflow-wrap:break-word}td.number{overflow-wrap:normal}td.wide{min-width:220px;overflow-wrap:anywhere}.table>.quiet{margin-top:10px}details summary{cursor:pointer;color:var(--muted);font-size:12.5px}.advice{display:grid;gap:12px}.advice,.advice .card{grid-template-columns:minmax(0,1fr);overflow-wrap:anywhere}.advice .card{display:grid;gap:6px}.advice-head{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:baseline}.saved{margin-left:auto;color:var(--good)}.lead{padding:0}.patch{margin:4px 0 0;padding:8px 0;border:1px solid var(--line);border-radius:6px;overflow-x:auto}.patch span{display:block;padding:0 10px;width:max-content;min-width:100%}.patch .gone{background:var(--bad-ground)}.patch .come{background:var(--good-ground)}.trend{width:100%;max-width:860px;max-height:300px}.trend .grid line{stroke:var(--line)}.trend .grid text{font-size:11px;fill:var(--muted)}.trend polyline{fill:none;stroke-width:2}.line-a polyline{stroke:var(--accent)}.line-a circle{fill:var(--accent)}.line-b polyline{stroke:var(--good)}.line-b circle{fill:var(--good)}.line-c polyline{stroke:var(--bad)}.line-c circle{fill:var(--bad)}.swatch.line-a{background:var(--accent)}.swatch.line-b{background:var(--good)}.swatch.line-c{background:var(--bad)}@media print{:root:root:root{color-scheme:light;--ground: #ffffff;--card: #ffffff;--ink: #1d2126;--muted: #5b6169;--line: #d8d8d2;--bar-ground: #ecece7;--good: #1e7044;--bad: #b3261e;--warn: #8f5300;--good-ground: #e4f2e9;--warn-ground: #fbeed9;--bad-ground: #fbe7e5}.panel{margin-bottom:12px}html{font-size:11px}.actions,.map-controls,.table-controls input,.files,[role=tablist]{display:none}.panel[hidden]{display:grid!important}.card{break-inside:avoid;border-color:#bbb}.scrolled{overflow:visible}.bar,.bar>span,.layer-bar>span,.swatch,.layer-number,.badge{print-color-adjust:exact;-webkit-print-color-adjust:exact}}";

;// CONCATENATED MODULE: ./.build/src/page/clipped.js
/** The same value with no text longer than so many characters: the page's size does not depend on a stranger's words. */
function clipped(value, longest) {
    return deep(value, longest);
}
function deep(value, longest) {
    if (typeof value === 'string')
        return value.length <= longest ? value : `${value.slice(0, longest - 1)}…`;
    if (Array.isArray(value))
        return value.map((one) => deep(one, longest));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, deep(one, longest)]));
}

;// CONCATENATED MODULE: ./.build/src/page/head.js

/** Characters of an instruction, a headline, what a test tells. */
const head_longest = 2_000;
/** What is painted first. @param rows by platform and layer @param folded files that are told as sums, by platform */
function headOf(data, rows, folded) {
    const { headline, image, digest, run, created, trend, tests } = data;
    return clipped({
        headline,
        image,
        digest,
        created,
        ...(run === undefined ? {} : { run }),
        ...(trend === undefined ? {} : { trend }),
        ...(tests === undefined ? {} : { tests }),
        platforms: data.platforms.map(({ layers, dead: _, duplicates: __, rewrites: ___, ...platform }, at) => ({
            ...platform,
            folded: folded[at] ?? 0,
            layers: layers.map(({ entries: _, ...layer }, number) => ({
                ...layer,
                files: (rows[at]?.[number] ?? []).filter(({ kind }) => kind !== 'folder').length,
            })),
        })),
        counts: {
            advice: data.advice?.length ?? -1,
            findings: data.findings?.length ?? -1,
            sbom: data.sbom?.length ?? -1,
        },
    }, head_longest);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/src/core/plain.js
var plain = __webpack_require__(85759);
;// CONCATENATED MODULE: ./.build/src/page/html.js


/**
 * The script stands before the blocks: it paints while the browser still reads them. Nothing is loaded and nothing runs
 * but the script and the style that the policy names by their hashes.
 */
function html({ head, blocks, script, style }) {
    const policy = [
        "default-src 'none'",
        `script-src '${hash(script)}'`,
        `style-src '${hash(style)}'`,
        // The empty icon, so that nobody asks for one.
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${escaped((0,plain/* plain */.p)(`${head.image} – image-pipeline`, 200))}</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript>This report is drawn by a script of its own. The same numbers are in report.json.</noscript>
<script type="application/json" id="head">${inert(JSON.stringify(head))}</script>
<script>${script}</script>
${blocks.map((block, at) => `<script type="application/octet-stream" id="block-${at}">${block}</script>`).join('\n')}
</body>
</html>
`;
}
function hash(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}
/** JSON in which no tag can begin or end. */
function inert(json) {
    return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
function escaped(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

;// CONCATENATED MODULE: ./.build/src/page/rest.js


/** Rows of a table of thousands: more are in the files beside the page. */
const mostRows = 4_000;
const mostPaths = 20;
/** Characters. */
const rest_longest = 500;
const longestAdvice = 4_000;
const mostAdvice = 200;
/** What is decoded after the first paint; paths as people read them. */
function restOf({ platforms, advice, findings, sbom }) {
    return {
        ...(advice ? { advice: clipped(advice.slice(0, mostAdvice), longestAdvice) } : {}),
        ...(findings ? { findings: clipped(findings.slice(0, mostRows), rest_longest) } : {}),
        ...(sbom ? { sbom: clipped(sbom.slice(0, mostRows), rest_longest) } : {}),
        left: {
            findings: Math.max(0, (findings?.length ?? 0) - mostRows),
            sbom: Math.max(0, (sbom?.length ?? 0) - mostRows),
        },
        platforms: clipped(platforms.map(({ dead, duplicates, rewrites }) => ({
            dead: dead.map((one) => ({ ...one, path: (0,layers_entry/* shownPath */.pS)(one.path) })),
            duplicates: duplicates.map(({ paths, ...one }) => ({
                ...one,
                copies: paths.length,
                paths: paths.slice(0, mostPaths).map(layers_entry/* shownPath */.pS),
            })),
            rewrites: rewrites.map((one) => ({ ...one, folder: (0,layers_entry/* shownPath */.pS)(one.folder) })),
        })), rest_longest),
    };
}

;// CONCATENATED MODULE: ./.build/src/page/page.js








/** Characters that the files of all platforms may take in the page; with all else it stays below 2 MB. */
const mostCharacters = 1_500_000;
/** More than fit in any case. */
const page_mostRows = 250_000;
/**
 * The report as one HTML file: it loads nothing, and runs nothing but its own script.
 *
 * @param most characters that the files of all platforms may take; what is small is then told as sums
 */
function page(data, most = mostCharacters) {
    const rows = data.platforms.map(({ layers }) => rowsOf(layers.map(({ entries }) => entries)));
    const { files, shown } = fitted(rows, most);
    const folded = shown.map((layers) => layers.flat().reduce((sum, { kind, count }) => sum + (kind === 'folded' ? count : 0), 0));
    return html({
        head: headOf(data, rows, folded),
        blocks: [packed(Buffer.from(JSON.stringify(restOf(data)))), ...files],
        script: script,
        style: style,
    });
}
/** As many rows as the page has room for: what is small is folded into its folder until it fits. */
function fitted(platforms, characters) {
    const total = platforms.flat().reduce((sum, rows) => sum + rows.length, 0);
    let most = Math.min(total, page_mostRows);
    for (;;) {
        const shown = platforms.map((layers) => foldRows(layers, Math.floor((most * lengthOf(layers)) / Math.max(1, total))));
        const files = shown.map((layers) => packed(encodeRows(layers)));
        const taken = files.reduce((sum, { length }) => sum + length, 0);
        if (taken <= characters || most < 100)
            return { files, shown };
        most = Math.floor(most * Math.min(0.9, (0.95 * characters) / taken));
    }
}
function lengthOf(layers) {
    return layers.reduce((sum, rows) => sum + rows.length, 0);
}
function packed(bytes) {
    return (0,external_node_zlib_.gzipSync)(bytes, { level: 9 }).toString('base64');
}

;// CONCATENATED MODULE: ./.build/src/page/redacted.js
/**
 * The data with every secret masked that `redact` knows. Before it is encoded: what is compressed cannot be searched.
 * Paths are searched as the bytes' text, as they would be read.
 */
function redacted(data, redact) {
    return redacted_deep(data, redact);
}
/** Keys under which each character is a byte. */
const ofBytes = ['path', 'paths', 'folder', 'linkName'];
function redacted_deep(value, redact, key = '') {
    if (typeof value === 'string')
        return ofBytes.includes(key) ? bytesRedacted(value, redact) : redact(value);
    if (Array.isArray(value)) {
        const list = value.map((one) => redacted_deep(one, redact, key));
        // Nearly always nothing is masked, and a million entries stay the ones they were.
        return list.every((one, at) => one === value[at]) ? value : list;
    }
    if (typeof value !== 'object' || value === null)
        return value;
    const pairs = Object.entries(value).map(([name, one]) => [name, one, redacted_deep(one, redact, name)]);
    return pairs.every(([, one, other]) => one === other)
        ? value
        : Object.fromEntries(pairs.map(([name, , other]) => [name, other]));
}
function bytesRedacted(text, redact) {
    const read = Buffer.from(text, 'latin1').toString('utf8');
    const masked = redact(read);
    return masked === read ? text : Buffer.from(masked, 'utf8').toString('latin1');
}

;// CONCATENATED MODULE: ./.build/src/page/index.js




/***/ })

};
