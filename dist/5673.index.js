export const id = 5673;
export const ids = [5673];
export const modules = {

/***/ 35673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseIgnoreYaml: () => (/* binding */ parseIgnoreYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.build/src/scan/ignore/day.js
var day = __webpack_require__(15142);
;// CONCATENATED MODULE: ./.build/src/scan/ignore/yaml-entry.js


const keys = ['id', 'paths', 'purls', 'expired_at', 'statement'];
/** One entry; undefined where something is wrong with it, which `refuse` was told. */
function readYamlEntry(item, refuse) {
    let wrong = false;
    const tell = (...words) => {
        wrong = true;
        refuse(...words);
    };
    if (!(0,dist/* isMap */.jh)(item)) {
        refuse(item, 'is no entry', 'Write `- id: …`.');
        return undefined;
    }
    for (const { key } of item.items) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
        if (!keys.includes(name))
            tell(key, `${name} is no key of an entry`, `Known are: ${keys.join(', ')}.`);
    }
    const id = item.get('id');
    if (typeof id !== 'string' || id.trim() === '')
        tell(item, 'has no id', 'Name the finding it ignores.');
    const until = item.get('expired_at', true);
    const expiresAt = until === undefined ? undefined : readDate(until, tell);
    const paths = readList(item.get('paths', true), 'paths', tell);
    const purls = readList(item.get('purls', true), 'purls', tell);
    for (const purl of purls)
        if (!/^pkg:[a-z][a-z0-9.+-]*\/.+/i.test(purl))
            tell(item, `${purl} is no purl`, 'Write it like pkg:deb/debian/libssl3.');
    const statement = item.get('statement');
    if (wrong)
        return undefined;
    return {
        id: String(id),
        paths,
        purls,
        ...(expiresAt ? { expiresAt } : {}),
        statement: typeof statement === 'string' ? statement.trim() : '',
    };
}
function readDate(node, refuse) {
    const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
    const date = typeof value === 'string' ? (0,day/* parseInstant */.n)(value) : undefined;
    if (date === undefined)
        refuse(node, `expired_at (${String(value)}) is no date`, 'Write it like 2027-01-31.');
    else if ((0,dist/* isScalar */.jn)(node) && node.type !== dist/* Scalar */.X5.PLAIN && String(value).length === '2027-01-31'.length)
        refuse(node, `expired_at (${String(value)}) is text, which Trivy refuses`, 'Write the date without quotes.');
    return date;
}
function readList(node, name, refuse) {
    if (node === undefined || node === null || ((0,dist/* isScalar */.jn)(node) && node.value === null))
        return [];
    const values = (0,dist/* isSeq */.oP)(node) ? node.items.map((item) => ((0,dist/* isScalar */.jn)(item) ? item.value : undefined)) : [undefined];
    if (values.every((value) => typeof value === 'string'))
        return values;
    refuse(node, `${name} is no list of texts`, `Write \`${name}: [one, two]\`.`);
    return [];
}

;// CONCATENATED MODULE: ./.build/src/scan/ignore/yaml.js


const sections = {
    vulnerabilities: ['vulnerability', 'end-of-life', 'unknown-system'],
    misconfigurations: ['misconfiguration'],
    secrets: ['secret'],
    licenses: ['license'],
};
/** Lists of `{id, paths, purls, expired_at, statement}` under the names of what they ignore. */
function parseIgnoreYaml(text) {
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter, logLevel: 'error' });
    const entries = [];
    const wrong = [];
    const lineOf = (node) => {
        const range = node?.range;
        return range ? counter.linePos(range[0] ?? 0).line : 1;
    };
    const refuse = (node, problem, cure) => {
        wrong.push({ line: lineOf(node), problem, cure });
    };
    for (const { pos, message } of document.errors) {
        const problem = `is no YAML: ${message.split('\n')[0]}`;
        wrong.push({ line: counter.linePos(pos[0]).line, problem, cure: 'Mend the file.' });
    }
    const { contents } = document;
    if (wrong.length > 0 || isNothing(contents))
        return { entries, wrong };
    if (!(0,dist/* isMap */.jh)(contents)) {
        refuse(contents, 'is no map of lists', 'Write `vulnerabilities:` and a list of ids under it.');
        return { entries, wrong };
    }
    for (const { key, value } of contents.items) {
        const section = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
        const kinds = Object.hasOwn(sections, section) ? sections[section] : undefined;
        if (!kinds)
            refuse(key, `${section} is no section`, `Known are: ${Object.keys(sections).join(', ')}.`);
        else if ((0,dist/* isSeq */.oP)(value)) {
            for (const item of value.items) {
                const entry = readYamlEntry(item, refuse);
                if (entry)
                    entries.push({ ...entry, kinds, line: lineOf(item) });
            }
        }
        else if (!isNothing(value))
            refuse(key, `${section} is no list`, 'Write a list of entries with an id each.');
    }
    return { entries, wrong };
}
function isNothing(node) {
    return node === null || node === undefined || ((0,dist/* isScalar */.jn)(node) && node.value === null);
}


/***/ })

};
