export const id = 6523;
export const ids = [6523];
export const modules = {

/***/ 96523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   splitProtected: () => (/* binding */ splitProtected)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84895);
/* harmony import */ var _core_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95612);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76889);
/* harmony import */ var _tag_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64271);




/**
 * What `prune-protect` names, one by one: commas or newlines between, but a `/regex/` may hold commas.
 *
 * @throws WrongInput for what is no tag, glob, regex, digest or `@file`
 */
function splitProtected(value) {
    return (0,_core_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEach */ .lc)(split(value), (item) => {
        if (item === '@')
            throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value: item, problem: 'names no file', cure: 'Write @ and the path of the file.' });
        if (/^sha(?:256|512):/.test(item) && !(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(item))
            throw new _core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .WrongInput */ .Ey({ value: item, problem: 'is no digest', cure: 'Write sha256: and 64 hex digits.' });
        if (!item.startsWith('@') && !(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(item))
            (0,_tag_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .tagPattern */ .b)(item);
        return item;
    });
}
function split(value) {
    return value
        .split(/\r?\n/)
        .flatMap((line) => line.match(/\s*(?:\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[a-z]*\s*(?=,|$)|[^,]+)/g) ?? [])
        .map((item) => item.trim())
        .filter(Boolean);
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
