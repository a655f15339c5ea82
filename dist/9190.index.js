export const id = 9190;
export const ids = [9190];
export const modules = {

/***/ 40129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84895);


/**
 * An input that is YAML: all that is wrong with it is told together, in the order of its lines.
 *
 * @param quotes what to put into quotes, for who forgot them
 * @param read makes the value of the document, and refuses what it does not understand
 * @throws WrongInput
 */
function readYaml(text, quotes, read) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: counter, logLevel: 'error' });
    const wrong = [];
    const refuse = (node, problem, cure) => {
        const [start = 0] = node?.range ?? [];
        wrong.push({ line: counter.linePos(start).line, problem, cure });
    };
    for (const { pos, message } of document.errors)
        wrong.push({
            line: counter.linePos(pos[0]).line,
            // Only the parser's first line: what follows quotes the text, and with it values that may be secret.
            problem: `is no YAML: ${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`,
            cure: `Mend it; ${quotes}`,
        });
    const value = wrong.length === 0 ? read(document, refuse) : undefined;
    if (wrong.length === 0)
        return value;
    throw new _input_js__WEBPACK_IMPORTED_MODULE_1__/* .WrongInput */ .Ey(...wrong
        .sort((one, other) => one.line - other.line)
        .map(({ line, problem, cure }) => ({ problem: `line ${line}: ${problem}`, cure })));
}


/***/ }),

/***/ 39190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseRules: () => (/* binding */ parseRules)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.build/src/core/yaml-input.js
var yaml_input = __webpack_require__(40129);
// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
// EXTERNAL MODULE: ./.build/src/core/kinds.js
var kinds = __webpack_require__(95612);
// EXTERNAL MODULE: ./.build/src/prune/rules/tag-match.js
var tag_match = __webpack_require__(63620);
;// CONCATENATED MODULE: ./.build/src/prune/rules/class-keys.js




const keys = ['name', 'match', 'keep', 'keep-last', 'keep-newer-than', 'keep-per-minor', 'expire-after'];
/** One class of the list; undefined where something is wrong with it, which `refuse` was told. */
function readClass(node, refuse) {
    if (!(0,dist/* isMap */.jh)(node)) {
        refuse(node, 'is no class', 'Write `- match: …` and what to keep under it.');
        return undefined;
    }
    let wrong = false;
    const tell = (...words) => {
        wrong = true;
        refuse(...words);
    };
    for (const { key } of node.items) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
        if (!keys.includes(name))
            tell(key, `${name} is no key of a class`, `Known are: ${keys.join(', ')}.`);
    }
    const value = (key) => node.get(key, true);
    const match = readMatch(value('match'), node, tell);
    const keepLast = readCount(value('keep-last'), 'keep-last', tell);
    const keepPerMinor = readCount(value('keep-per-minor'), 'keep-per-minor', tell);
    const keepNewerThan = readDuration(value('keep-newer-than'), 'keep-newer-than', tell);
    const expireAfter = readDuration(value('expire-after'), 'expire-after', tell);
    const keepAll = readKeep(value('keep'), tell);
    const read = {
        name: readName(value('name'), match, tell),
        match,
        keepAll,
        ...(keepLast === undefined ? {} : { keepLast }),
        ...(keepPerMinor === undefined ? {} : { keepPerMinor }),
        ...(keepNewerThan === undefined ? {} : { keepNewerThan }),
        ...(expireAfter === undefined ? {} : { expireAfter }),
    };
    if (!wrong)
        contradictions(read, (problem, cure) => tell(node, problem, cure));
    return wrong ? undefined : read;
}
function contradictions(read, tell) {
    const { match, keepAll, keepLast, keepNewerThan, keepPerMinor, expireAfter } = read;
    const limits = [keepLast, keepNewerThan, keepPerMinor, expireAfter].filter((limit) => limit !== undefined);
    if (keepAll && limits.length > 0)
        tell(`the class ${read.name} keeps all and yet has limits`, 'Leave out keep, or the others.');
    if (!keepAll && limits.length === 0 && match.some(({ kind }) => kind !== 'pr' && kind !== 'branch'))
        tell(`the class ${read.name} does not say what stays`, 'Add keep-last, keep-newer-than, keep-per-minor or expire-after; keep: all for all of them, keep-last: 0 for none.');
    if (keepPerMinor !== undefined && match.some(({ kind }) => kind !== 'semver'))
        tell(`the class ${read.name} has keep-per-minor, but not only versions`, 'Write match: semver, semver:release or semver:prerelease.');
    if (expireAfter !== undefined && keepNewerThan !== undefined && expireAfter < keepNewerThan)
        tell(`the class ${read.name} expires sooner than its keep-newer-than ends`, 'Make expire-after the longer one, or leave one out.');
}
function readMatch(node, whole, tell) {
    const items = (0,dist/* isSeq */.oP)(node) ? node.items : node === undefined ? [] : [node];
    if (items.length === 0)
        tell(whole, 'has no match', 'Name the tags: a glob, a /regex/, semver, pr or branch.');
    return items.flatMap((item) => {
        const value = (0,dist/* isScalar */.jn)(item) ? item.value : undefined;
        if (typeof value !== 'string' && typeof value !== 'number') {
            tell(item ?? whole, 'match is no text', 'Write a glob in quotes, a /regex/, semver, pr or branch.');
            return [];
        }
        try {
            // A number is a tag as it was written: 1.10 is not 1.1.
            return [
                (0,tag_match/* parseMatch */.Nu)((0,dist/* isScalar */.jn)(item) && typeof value === 'number' ? (item.source ?? String(value)) : String(value).trim()),
            ];
        }
        catch (error) {
            if (!(error instanceof input/* WrongInput */.Ey))
                throw error;
            for (const { value: text, problem, cure } of error.mistakes)
                tell(item, `match ${text ?? ''} ${problem}`, cure);
            return [];
        }
    });
}
function readName(node, match, tell) {
    if (node === undefined)
        return match.map(({ text }) => text).join(', ');
    const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 100)
        return value.trim();
    tell(node, 'name is no text of at most 100 characters', 'Write a word, or leave it out.');
    return '';
}
function readKeep(node, tell) {
    if (node === undefined)
        return false;
    if ((0,dist/* isScalar */.jn)(node) && node.value === 'all')
        return true;
    tell(node, 'keep is not known', 'Write keep: all, or keep-last and a number.');
    return false;
}
function readCount(node, key, tell) {
    if (node === undefined)
        return undefined;
    const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
        return value;
    tell(node, `${key} (${String(value)}) is no number of images`, 'Write a whole number, 0 or more.');
    return undefined;
}
function readDuration(node, key, tell) {
    if (node === undefined)
        return undefined;
    const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
    try {
        const read = (0,kinds/* parseDuration */.E9)(typeof value === 'string' ? value : String(value));
        if (read !== undefined)
            return read;
    }
    catch (error) {
        if (!(error instanceof input/* WrongInput */.Ey))
            throw error;
    }
    tell(node, `${key} (${String(value)}) is no duration`, 'Write it like 90s, 15m, 36h or 30d.');
    return undefined;
}

;// CONCATENATED MODULE: ./.build/src/prune/rules/overlaps.js
/** Classes that can never judge a tag because one before them judges it, and names that two of them have. */
function overlaps(classes) {
    const found = [];
    for (const [at, later] of classes.entries()) {
        const before = classes.slice(0, at);
        for (const match of later.match) {
            const earlier = before.find((one) => one.match.some((other) => covers(other, match)));
            if (earlier)
                found.push({
                    at,
                    problem: `the class ${later.name} never sees a tag of ${match.text}: the class ${earlier.name} judges them all before it`,
                    cure: `Put the class ${later.name} before the class ${earlier.name}, or leave one out.`,
                });
        }
        if (before.some(({ name }) => name === later.name) && !found.some((one) => one.at === at))
            found.push({ at, problem: `two classes have the name ${later.name}`, cure: 'Give each a name of its own.' });
    }
    return found;
}
function covers(one, other) {
    if (one.text === other.text)
        return true;
    if (one.kind === 'semver')
        return one.which === 'all' && other.kind === 'semver';
    if (one.kind === 'pattern' && /^\/\^?(?:\.\*\$?)?\/[a-z]*$/.test(one.text))
        return true;
    const all = beginningOf(one);
    if (all === undefined)
        return false;
    const begins = firstOf(other);
    // A branch has at least one character more.
    if (one.kind === 'branch' && begins.length <= all.length)
        return false;
    return begins.startsWith(all) && !(one.kind === 'branch' && all === '' && canBeNoBranch(begins));
}
/** All tags that begin so are its own; undefined where it is choosier. */
function beginningOf(match) {
    if (match.kind === 'pattern')
        return /^([\w.-]*)\*+$/.exec(match.text)?.[1];
    return match.kind === 'branch' && match.template.after === '' ? match.template.before : undefined;
}
/** How every tag begins that it matches, as far as its text says so. */
function firstOf(match) {
    if (match.kind === 'semver')
        return '';
    if (match.kind !== 'pattern')
        return match.template.before;
    // What may be left out, and what is one of several, is no beginning.
    const [, fixed = '', next = ''] = /^\/\^([\w-]*)(.?)/.exec(match.text) ?? [];
    if (match.text.startsWith('/'))
        return /\||\/[a-z]*i[a-z]*$/.test(match.text) ? '' : /[*?{]/.test(next) ? fixed.slice(0, -1) : fixed;
    return /^[^*?]*/.exec(match.text)?.[0] ?? '';
}
/** A bare `branch` leaves out `latest` and what looks like a version: may a tag that begins so be one of them? */
function canBeNoBranch(begins) {
    return 'latest'.startsWith(begins) || /^v?(?:\d.*)?$/.test(begins);
}

;// CONCATENATED MODULE: ./.build/src/prune/rules/rules.js




const example = 'Write a list of classes, each with `match` and what to keep.';
/**
 * `prune-rules`: a list of classes, or a map with `classes` and `allow-empty`.
 *
 *     - match: semver:release
 *       keep-per-minor: 2
 *     - match: pr
 *       keep-newer-than: 3d
 *     - match: "*"
 *       keep-last: 10
 *
 * @throws WrongInput with every mistake and its line
 */
function parseRules(text) {
    const quotes = 'what begins with * or [ or { needs quotes, e.g. match: "*".';
    return (0,yaml_input/* readYaml */.g)(text, quotes, ({ contents }, refuse) => {
        const { nodes, allowEmpty } = listOf(contents, refuse);
        const classes = [];
        for (const node of nodes) {
            const read = readClass(node, refuse);
            if (read)
                classes.push({ node, read });
        }
        for (const { at, problem, cure } of overlaps(classes.map(({ read }) => read)))
            refuse(classes[at]?.node, problem, cure);
        return { classes: classes.map(({ read }) => read), allowEmpty };
    });
}
function listOf(contents, refuse) {
    if ((0,dist/* isSeq */.oP)(contents))
        return { nodes: some(contents.items, contents, refuse), allowEmpty: false };
    if (!(0,dist/* isMap */.jh)(contents)) {
        refuse(contents, 'is no list of classes', example);
        return { nodes: [], allowEmpty: false };
    }
    let nodes;
    let allowEmpty = false;
    for (const { key, value } of contents.items) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
        if (name === 'classes' && (0,dist/* isSeq */.oP)(value))
            nodes = some(value.items, key, refuse);
        else if (name === 'classes') {
            nodes = [];
            refuse(key, 'classes is no list', example);
        }
        else if (name === 'allow-empty' && (0,dist/* isScalar */.jn)(value) && typeof value.value === 'boolean')
            allowEmpty = value.value;
        else if (name === 'allow-empty')
            refuse(key, 'allow-empty is no boolean', 'Write true or false.');
        else
            refuse(key, `${name} is no key here`, 'Known are: classes, allow-empty.');
    }
    if (nodes === undefined)
        refuse(contents, 'has no classes', example);
    return { nodes: nodes ?? [], allowEmpty };
}
function some(items, node, refuse) {
    if (items.length === 0)
        refuse(node, 'has no class', example);
    return items;
}


/***/ }),

/***/ 63620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ parseMatch),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   pv: () => (/* binding */ pullOf)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);
/* harmony import */ var _core_semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(631);
/* harmony import */ var _tag_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64271);



const semverWords = { semver: 'all', 'semver:release': 'releases', 'semver:prerelease': 'prereleases' };
/**
 * `match:` of a class: a glob, a `/regex/`, `semver`, `semver:release`, `semver:prerelease`, `pr` (short for
 * `pr:pr-{n}`), `branch` (short for `branch:{branch}`). No tag has a colon, so that none of these is a glob.
 *
 * @throws WrongInput
 */
function parseMatch(text) {
    if (Object.hasOwn(semverWords, text))
        return { kind: 'semver', text, which: semverWords[text] };
    if (text === 'pr')
        return parseMatch('pr:pr-{n}');
    if (text === 'branch')
        return parseMatch('branch:{branch}');
    const [, kind, template = ''] = /^(pr|branch):(.*)$/.exec(text) ?? [];
    if (kind === 'pr')
        return { kind, text, template: parseTemplate(text, template, '{n}') };
    if (kind === 'branch')
        return { kind, text, template: parseTemplate(text, template, '{branch}') };
    return { kind: 'pattern', ...(0,_tag_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .tagPattern */ .b)(text) };
}
/** Whether a class with such a `match` judges a tag. */
function matches(match, tag) {
    switch (match.kind) {
        case 'pattern':
            return match.test(tag);
        case 'semver':
            return isSemver(match.which, tag);
        case 'pr':
            return pullOf(match.template, tag) !== undefined;
        case 'branch':
            return canBeBranch(match.template, tag);
    }
}
/** The number of the pull request that a tag names: of `pr-9120` it is 9120 and never 912. */
function pullOf({ before, after, open }, tag) {
    if (!tag.startsWith(before))
        return undefined;
    const digits = /^[1-9]\d*/.exec(tag.slice(before.length))?.[0];
    if (digits === undefined)
        return undefined;
    const rest = tag.slice(before.length + digits.length);
    return rest === after || (open && rest.startsWith(after)) ? Number(digits) : undefined;
}
function isSemver(which, tag) {
    const version = (0,_core_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSemver */ .k)(tag);
    if (version === undefined)
        return false;
    const [first] = version.prerelease;
    if (which === 'releases')
        return first === undefined;
    return which === 'all' || (first !== undefined && prereleases.test(first));
}
/** What else follows a version is a variant of it, as in `1.2.0-alpine`: of no release, and yet no prerelease. */
const prereleases = /^(?:\d+$|(?:alpha|beta|rc|pre|prerelease|dev|preview|snapshot|nightly|canary)(?![a-z]))/i;
const longest = 128;
/** A template of nothing but the name leaves out what is never a branch: `latest`, and versions, whole or in part. */
function canBeBranch({ before, after, open }, tag) {
    if (before === '' && after === '' && /^(?:latest|v?\d+(?:\.\d+)*(?:[-+].*)?)$/.test(tag))
        return false;
    if (!tag.startsWith(before) || tag.length <= before.length)
        return false;
    // A long name was cut, and has a hash at its end.
    if (tag.length === longest)
        return true;
    const rest = tag.slice(before.length);
    return open ? rest.indexOf(after, 1) > 0 : rest.length > after.length && rest.endsWith(after);
}
function parseTemplate(text, template, name) {
    const wrong = (problem) => new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({
        value: text,
        problem,
        cure: name === '{n}'
            ? 'Write it like pr:pr-{n}, or pr:pr-{n}-* where more follows.'
            : 'Write it like branch:{branch}, or branch:{branch}-* where more follows.',
    });
    const [before = '', rest, ...more] = template.split(name);
    if (rest === undefined || more.length > 0)
        throw wrong(`does not have ${name} exactly once`);
    const open = rest.endsWith('*');
    const after = open ? rest.slice(0, -1) : rest;
    if (!/^[\w.-]*$/.test(before) || !/^[\w.-]*$/.test(after))
        throw wrong(`has more around ${name} than letters, digits, . _ - and a * at the end`);
    if (name === '{n}' && /^\d/.test(after))
        throw wrong('has a digit right behind {n}, so that nobody can tell where the number ends');
    if (name === '{n}' && /\d$/.test(before))
        throw wrong('has a digit right before {n}, so that nobody can tell where the number begins');
    return { before, after, open };
}


/***/ }),

/***/ 64271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ tagPattern)
});

// EXTERNAL MODULE: ./.build/src/core/input.js
var input = __webpack_require__(84895);
;// CONCATENATED MODULE: ./.build/src/prune/rules/regex-syntax.js
/** What is wrong with a regular expression, in words that fit behind its text. */
class WrongRegex extends Error {
    cure;
    constructor(message, cure) {
        super(message);
        this.cure = cure;
    }
}
/** States that a pattern may have; a tag has at most 128 characters. */
const most = 2000;
/** @throws WrongRegex */
function parseRegex(source, flags) {
    try {
        // The language itself says what is no regular expression, in its own words.
        new RegExp(source, flags);
    }
    catch (error) {
        throw new WrongRegex(error instanceof Error ? error.message : String(error), 'Write a regular expression like /^v1\\./ or /^nightly-\\d+$/i.');
    }
    const strange = flags.replace(/[disguy]/g, '');
    if (strange !== '')
        throw new WrongRegex(`has the flag ${strange}, which means nothing for tags`, 'Leave it out.');
    const states = [{ kind: 'end' }];
    const tree = reader(source, flags);
    const build = (make, next) => make(states, next);
    return { start: build(tree, 0), states };
}
function add(states, state) {
    if (states.length >= most)
        throw tooBig();
    return states.push(state) - 1;
}
function tooBig() {
    return new WrongRegex('is too big', 'Write smaller numbers of repetitions.');
}
const nothing = (_, next) => next;
function reader(source, flags) {
    let at = 0;
    let steps = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(source);
        if (found)
            at += found[0].length;
        return found;
    };
    const either = () => {
        const ways = [sequence()];
        while (take(/\|/y))
            ways.push(sequence());
        return ways.reduceRight((rest, way) => (states, next) => {
            const [one, other] = [way(states, next), rest(states, next)];
            return add(states, { kind: 'split', next: one, other });
        });
    };
    const sequence = () => {
        const parts = [];
        while (at < source.length && source[at] !== '|' && source[at] !== ')')
            parts.push(repeated(single()));
        return (states, next) => parts.reduceRight((after, part) => part(states, after), next);
    };
    /** Repetitions of nothing make no states, and could be repeated for ever. */
    const counted = (part) => (states, next) => {
        steps += 1;
        if (steps > 10 * most)
            throw tooBig();
        return part(states, next);
    };
    const repeated = (single) => {
        const found = take(/(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y);
        if (!found)
            return single;
        const part = counted(single);
        const [, sign, least = '0', range, last] = found;
        if (sign === '*')
            return many(part);
        if (sign === '+')
            return inTurn([part, many(part)]);
        if (sign === '?')
            return maybe(part);
        const fewest = Number(least);
        const greatest = range === undefined ? fewest : last === '' ? undefined : Number(last);
        if (fewest > most || (greatest ?? 0) > most)
            throw tooBig();
        const always = Array(fewest).fill(part);
        if (greatest === undefined)
            return inTurn([...always, many(part)]);
        let rest = nothing;
        for (let count = fewest; count < greatest; count += 1)
            rest = maybe(inTurn([part, rest]));
        return inTurn([...always, rest]);
    };
    const single = () => {
        if (take(/\((?:\?:|\?<(?![=!])[^>]*>)?(?!\?)/y)) {
            const inner = either();
            take(/\)/y);
            return inner;
        }
        const refused = take(/\(\?.{0,2}|\\(?:[1-9]|k<)/y);
        if (refused)
            throw new WrongRegex(`has ${refused[0]}, which would have to be tried out`, 'Write it without lookaround and backreferences, or as two patterns.');
        if (take(/\^/y))
            return place((_, index) => index === 0);
        if (take(/\$/y))
            return place((text, index) => index === text.length);
        const edge = take(/\\([bB])/y);
        if (edge)
            return place((text, index) => (isWord(text[index - 1]) !== isWord(text[index])) === (edge[1] === 'b'));
        const one = take(/\[\^?(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|.)|./suy);
        // A character by itself costs the language's own engine no time.
        const test = new RegExp(`^(?:${one?.[0]})$`, flags.replace(/[dgy]/g, ''));
        return (states, next) => add(states, { kind: 'one', test: (character) => test.test(character), next });
    };
    return either();
}
function place(test) {
    return (states, next) => add(states, { kind: 'at', test, next });
}
function inTurn(parts) {
    return (states, next) => parts.reduceRight((after, part) => part(states, after), next);
}
function maybe(part) {
    return (states, next) => add(states, { kind: 'split', next: part(states, next), other: next });
}
function many(part) {
    return (states, next) => {
        const again = { kind: 'split', next: 0, other: next };
        const index = add(states, again);
        again.next = part(states, index);
        return index;
    };
}
function isWord(character) {
    return character !== undefined && /\w/.test(character);
}

;// CONCATENATED MODULE: ./.build/src/prune/rules/regex.js


/**
 * A regular expression of JavaScript's as a test that goes through the text once, holding every state it can be in: the
 * language's own engine would try for ever with some patterns. What can only be told by trying (backreferences,
 * lookaround) is refused.
 *
 * @param flags `i`, `s`, `u` mean what they mean; `g`, `y` and the like nothing
 * @throws WrongRegex
 */
function compileRegex(source, flags) {
    const states = parseRegex(source, flags);
    return (text) => run(states, text);
}
function run({ states, start }, text) {
    const seen = new Int32Array(states.length).fill(-1);
    let current = [];
    for (let at = 0; at <= text.length; at += 1) {
        // A match may begin anywhere.
        if (enter(states, start, text, at, seen, current))
            return true;
        const next = [];
        const character = text[at];
        if (character === undefined)
            return false;
        let found = false;
        for (const index of current) {
            const state = states[index];
            if (state?.kind === 'one' && state.test(character) && enter(states, state.next, text, at + 1, seen, next))
                found = true;
        }
        if (found)
            return true;
        current = next;
    }
    return false;
}
/** Adds a state and all that follow without a character; true at the end of the pattern. */
function enter(states, first, text, at, seen, into) {
    const waiting = [first];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
        const state = states[index];
        if (state === undefined || seen[index] === at)
            continue;
        seen[index] = at;
        if (state.kind === 'end')
            return true;
        if (state.kind === 'one')
            into.push(index);
        else if (state.kind === 'split')
            waiting.push(state.other, state.next);
        else if (state.test(text, at))
            waiting.push(state.next);
    }
    return false;
}

;// CONCATENATED MODULE: ./.build/src/prune/rules/tag-pattern.js


/** A glob (`*` is anything, `?` one character) or a `/regex/`. @throws WrongInput */
function tagPattern(text) {
    const [, source, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? [];
    if (source === undefined)
        return { text, test: glob(text) };
    try {
        return { text, test: compileRegex(source, flags) };
    }
    catch (error) {
        if (!(error instanceof WrongRegex))
            throw error;
        throw new input/* WrongInput */.Ey({ value: text, problem: error.message, cure: error.cure });
    }
}
/** @throws WrongInput for what can be no part of a tag */
function glob(text) {
    if (!/^[\w.*?-]+$/.test(text))
        throw new input/* WrongInput */.Ey({
            value: text,
            problem: 'is no tag: only letters, digits, . _ - and the wildcards * and ? can match one',
            cure: 'Write a glob like v1.*, or a regular expression like /^v1\\./.',
        });
    return (tag) => fits(text, tag);
}
/** Goes back to the last `*` only, so that it takes at most pattern × tag steps. */
function fits(pattern, tag) {
    let [at, star, again] = [0, -1, 0];
    for (let index = 0; index < tag.length;) {
        const wanted = pattern[at];
        if (wanted === '*') {
            star = at;
            at += 1;
            again = index;
        }
        else if (wanted === '?' || wanted === tag[index]) {
            at += 1;
            index += 1;
        }
        else if (star >= 0) {
            at = star + 1;
            again += 1;
            index = again;
        }
        else
            return false;
    }
    while (pattern[at] === '*')
        at += 1;
    return at === pattern.length;
}


/***/ })

};
