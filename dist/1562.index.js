export const id = 1562;
export const ids = [1562];
export const modules = {

/***/ 86818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ slots),
/* harmony export */   Y: () => (/* binding */ slotsByKey)
/* harmony export */ });
function slots(width) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= width)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await work();
        }
        finally {
            // The slot is handed on, so that a newcomer cannot overtake who waits.
            const next = waiting.shift();
            if (next)
                next();
            else
                running -= 1;
        }
    };
}
/** Slots of its own for every key, e.g. for every registry. */
function slotsByKey(width) {
    const known = new Map();
    return (key) => {
        const found = known.get(key) ?? slots(width);
        known.set(key, found);
        return found;
    };
}


/***/ }),

/***/ 25655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ readLayer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(56512);
// EXTERNAL MODULE: ./.build/src/oci/digest.js
var oci_digest = __webpack_require__(76889);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_zlib_, 2);
;// CONCATENATED MODULE: ./.build/src/layers/zstd-frames.js
/** Bytes of the heads that are read; what is between is let pass. */
const gathered = { magic: 4, 'skipped size': 4, descriptor: 1, 'block head': 3 };
function zstdFrames() {
    let part = 'magic';
    let left = 4;
    const head = [];
    let hasChecksum = false;
    let isLast = false;
    const go = (to, length = gathered[to] ?? 0) => {
        part = to;
        left = length;
        head.length = 0;
    };
    /** @returns whether the frame has come to its end */
    const afterBlock = () => {
        if (!isLast)
            go('block head');
        else if (hasChecksum)
            go('checksum', 4);
        else
            go('magic');
        return isLast && !hasChecksum;
    };
    /** A part has come to its end. @returns whether a frame has */
    const next = () => {
        const value = head.reduce((sum, byte, at) => sum + byte * 256 ** at, 0);
        switch (part) {
            case 'magic':
                if (value >= 0x184d2a50 && value <= 0x184d2a5f)
                    go('skipped size');
                else if (value === 0xfd2fb528)
                    go('descriptor');
                else
                    throw new Error('it is no zstd, or a broken one');
                return false;
            case 'skipped size':
                if (value > 0)
                    go('skipped', value);
                else
                    go('magic');
                return false;
            case 'skipped':
                go('magic');
                return false;
            case 'descriptor': {
                const isSingle = (value & 0x20) !== 0;
                hasChecksum = (value & 0x04) !== 0;
                const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][value >> 6] ?? 0;
                const length = (isSingle ? 0 : 1) + ([0, 1, 2, 4][value & 0x03] ?? 0) + sizeBytes;
                if (length > 0)
                    go('header', length);
                else
                    go('block head');
                return false;
            }
            case 'header':
                go('block head');
                return false;
            case 'block head': {
                isLast = (value & 1) !== 0;
                const type = (value >> 1) & 3;
                if (type === 3)
                    throw new Error('it has a block of no known type');
                const length = type === 1 ? 1 : value >> 3;
                if (length === 0)
                    return afterBlock();
                go('block', length);
                return false;
            }
            case 'block':
                return afterBlock();
            case 'checksum':
                go('magic');
                return true;
        }
    };
    const isSkipped = () => part === 'skipped size' || part === 'skipped';
    const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
    return {
        cut(chunk) {
            const pieces = [];
            let start = 0;
            for (let at = 0; at < chunk.length;) {
                const length = Math.min(left, chunk.length - at);
                if (part in gathered)
                    head.push(...chunk.subarray(at, at + length));
                at += length;
                left -= length;
                // What a frame begins with is told to be one or not by its last byte: until then it is kept back.
                const waits = part === 'magic' || isSkipped();
                if (left > 0) {
                    if (waits)
                        start = at;
                    break;
                }
                const wasMagic = part === 'magic';
                const ended = next();
                if (wasMagic && !isSkipped())
                    pieces.push(magic);
                if (waits)
                    start = at;
                else if (ended) {
                    pieces.push(chunk.subarray(start, at));
                    start = at;
                }
            }
            if (start < chunk.length)
                pieces.push(chunk.subarray(start));
            return pieces;
        },
        end() {
            if (part !== 'magic' || head.length > 0)
                throw new Error('it ends in the middle of a frame');
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/layers/decompress.js



/** Bytes at a time: zlib’s usual 16 kB take twice as long, more than this takes memory alone. */
const chunkSize = 1 << 19;
function packingOf(mediaType, start) {
    if (start[0] === 0x1f && start[1] === 0x8b)
        return 'gzip';
    // A zstd frame, or one that may be skipped.
    const magic = start.length < 4 ? 0 : Buffer.from(start.subarray(0, 4)).readUInt32LE(0);
    if (magic === 0xfd2fb528 || (magic >= 0x184d2a50 && magic <= 0x184d2a5f))
        return 'zstd';
    return mediaType.endsWith('+gzip') || mediaType.endsWith('.gzip') ? 'gzip' : 'none';
}
/** The layer's tar as it comes. @throws Error where the packing is broken or cut */
async function unpack(source, mediaType, onBytes) {
    let unpacker;
    try {
        let start = new Uint8Array(0);
        for await (const next of source) {
            const chunk = start.length > 0 ? Buffer.concat([start, next]) : next;
            // What it is is told by four bytes.
            start = unpacker || chunk.length >= 4 ? new Uint8Array(0) : chunk;
            if (start.length > 0 || chunk.length === 0)
                continue;
            unpacker ??= await decompress_open(packingOf(mediaType, chunk), onBytes);
            await unpacker.write(chunk);
        }
        if (start.length > 0)
            throw new Error(`it has ${start.length} bytes`);
        await unpacker?.end();
    }
    finally {
        unpacker?.stop();
    }
}
async function decompress_open(packing, onBytes) {
    if (packing === 'none')
        return {
            async write(chunk) {
                onBytes(chunk);
            },
            async end() { },
            stop() { },
        };
    if (packing === 'gzip')
        return streamed(external_node_zlib_.createGunzip({ chunkSize }), onBytes);
    return createZstd ? framed(streamed(createZstd({ chunkSize }), onBytes)) : unzstd(onBytes);
}
/** From Node 22.15 on. */
const { createZstdDecompress: createZstd } = external_node_zlib_namespaceObject;
/** Of gzip, streams that are cut are told by zlib, and several members in a row are one. */
function streamed(stream, onBytes) {
    let failed;
    const done = new Promise((resolve, reject) => {
        stream.on('data', (chunk) => {
            if (failed !== undefined)
                return;
            try {
                onBytes(chunk);
            }
            catch (error) {
                failed = error;
                stream.destroy(error);
            }
        });
        stream.once('end', resolve).once('error', reject);
    });
    done.catch((error) => {
        failed ??= error;
    });
    return {
        async write(chunk) {
            if (failed !== undefined)
                throw failed;
            if (!stream.write(chunk))
                await Promise.race([(0,external_node_events_.once)(stream, 'drain'), done]);
            if (failed !== undefined)
                throw failed;
        },
        async end() {
            stream.end();
            await done;
        },
        stop() {
            stream.destroy();
        },
    };
}
/** Frame by frame: what one piece holds of two would be lost. */
function framed(unpacker) {
    const frames = zstdFrames();
    return {
        ...unpacker,
        async write(chunk) {
            for (const piece of frames.cut(chunk))
                await unpacker.write(piece);
        },
        async end() {
            frames.end();
            await unpacker.end();
        },
    };
}
/** By a program of JavaScript, a tenth as fast: an older Node has none of its own. */
async function unzstd(onBytes) {
    const { Decompress } = await __webpack_require__.e(/* import() */ 8339).then(__webpack_require__.bind(__webpack_require__, 68339));
    const stream = new Decompress((chunk) => onBytes(chunk));
    return {
        async write(chunk) {
            stream.push(chunk);
        },
        async end() {
            stream.push(new Uint8Array(0), true);
        },
        stop() { },
    };
}

;// CONCATENATED MODULE: ./.build/src/layers/tar-header.js
/** What a layer's bytes are instead of a whole tar. */
class WrongTar extends Error {
}
/** Bytes of a header, and what bodies are filled up to. */
const block = 512;
/** Of a sparse file what one reads of it, not what lies in the tar. */
function sizeTold(header, flag, size, pax) {
    const real = pax['GNU.sparse.realsize'] ?? pax['GNU.sparse.size'];
    if (real !== undefined)
        return Number(real);
    if (flag === 83)
        return numberAt(header, 483, 12);
    return flag === 49 || flag === 50 ? numberAt(header, 124, 12) : size;
}
function plainName(header) {
    const name = textAt(header, 0, 100);
    const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? textAt(header, 345, 155) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
/** No part of it is empty, or begins with a dot. */
const plainPath = /^[^./][^/]*(?:\/[^./][^/]*)*\/?$/;
/** Bytes: Linux opens no longer one, so no container has such a file. */
const longestPath = 4096;
/** Without what means nothing in a path. @throws WrongTar for one that leads out of the image, or that nobody can open */
function cleanPath(name) {
    if (name.length > longestPath)
        throw new WrongTar(`a name in it has more than ${longestPath} bytes`);
    if (plainPath.test(name))
        return name.endsWith('/') ? name.slice(0, -1) : name;
    const parts = [];
    for (const part of name.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.pop() === undefined)
            throw new WrongTar('a name in it leads out of the image');
        if (part !== '..')
            parts.push(part);
    }
    return parts.join('/');
}
/** Octal digits, or GNU's binary for what has no room in them. */
function numberAt(header, at, length) {
    if (((header[at] ?? 0) & 0x80) !== 0) {
        let value = BigInt((header[at] ?? 0) & 0x7f);
        for (let index = 1; index < length; index += 1)
            value = (value << 8n) | BigInt(header[at + index] ?? 0);
        return Number(value);
    }
    let value = 0;
    for (let index = at; index < at + length; index += 1) {
        const digit = (header[index] ?? 0) - 48;
        if (digit >= 0 && digit < 8)
            value = value * 8 + digit;
        else if (header[index] !== 32 || value > 0)
            break;
    }
    return value;
}
function textAt(header, at, length) {
    let end = at;
    while (end < at + length && header[end] !== 0)
        end += 1;
    return header.toString('latin1', at, end);
}
function untilZero(bytes) {
    const end = bytes.indexOf(0);
    return bytes.toString('latin1', 0, end < 0 ? bytes.length : end);
}
/** `27 path=usr/bin/x\n`, one after another: the length counts all of the line. */
function readPax(bytes) {
    const found = {};
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(32, at);
        const length = space < 0 ? Number.NaN : Number(bytes.toString('latin1', at, space));
        if (!Number.isInteger(length) || length <= space - at || at + length > bytes.length)
            throw new WrongTar('a pax header of it cannot be read');
        const line = bytes.toString('latin1', space + 1, at + length - 1);
        const equals = line.indexOf('=');
        if (equals > 0)
            found[line.slice(0, equals)] = line.slice(equals + 1);
        at += length;
    }
    return found;
}
function checkSum(header) {
    const said = numberAt(header, 148, 8);
    let sum = 0;
    let negative = 0;
    for (let at = 0; at < block; at += 1) {
        const byte = header[at] ?? 0;
        sum += byte;
        negative += byte >> 7;
    }
    // The field itself counts as blanks.
    for (let at = 148; at < 156; at += 1) {
        const byte = header[at] ?? 0;
        sum += 32 - byte;
        negative -= byte >> 7;
    }
    // Some old programs took the bytes for signed ones.
    if (said !== sum && said !== sum - 256 * negative)
        throw new WrongTar('it is no tar, or a broken one');
}
/** Sums are made of it: one that is below zero, or no number, would hide what others weigh. @throws WrongTar */
function whole(value, what) {
    if (!Number.isSafeInteger(value) || value < 0)
        throw new WrongTar(`an entry has no ${what}`);
    return value;
}

;// CONCATENATED MODULE: ./.build/src/layers/tar-walk.js


const noPax = {};
/** Compared as a whole: a layer may be gigabytes of them. */
const empty = Buffer.alloc(block);
/** More entries than any image has: a layer that is made to fill the memory. */
const mostEntries = 5_000_000;
/** Bytes of a pax header or a long name: real ones have some hundreds. */
const largestHeader = 1024 * 1024;
/**
 * Walks over a tar as its bytes come, without copying a body: ustar, pax, GNU's long names and big numbers.
 *
 * @param onEntry hears of each entry when its body has passed
 * @param onBody hears of each piece of a body; the bytes are only lent
 */
function tarWalk(onEntry, onBody) {
    const header = Buffer.alloc(block);
    let filled = 0;
    let entry;
    let crc = 0;
    /** Bytes of the body that are still to come, and of what fills its last block. */
    let body = 0;
    let padding = 0;
    /** A header's body that is read: pax, long name, long link. */
    let gathering;
    let pax = noPax;
    let longName = '';
    let longLink = '';
    let entries = 0;
    let extended = false;
    const finish = () => {
        if (gathering) {
            const bytes = Buffer.concat(gathering.parts);
            // The last one counts, as for Go: headers without end are never together in memory.
            if (gathering.flag === 120)
                pax = readPax(bytes);
            else if (gathering.flag === 76)
                longName = untilZero(bytes);
            else if (gathering.flag === 75)
                longLink = untilZero(bytes);
            gathering = undefined;
            return;
        }
        if (!entry)
            return;
        entries += 1;
        if (entries > mostEntries)
            throw new WrongTar(`it has more than ${mostEntries} entries`);
        entry.crc = crc;
        if (entry.path !== '')
            onEntry(entry);
        entry = undefined;
        crc = 0;
    };
    const begin = () => {
        if (extended) {
            // More of an old sparse file's map.
            extended = header[504] === 1;
            return;
        }
        if (header[0] === 0 && header.equals(empty))
            return;
        checkSum(header);
        const name = pax.path ?? (longName || plainName(header));
        // Tars from before ustar tell a folder by its slash alone.
        const flag = header[156] || (name.endsWith('/') ? 53 : 48);
        const size = whole(pax.size !== undefined && flag !== 120 ? Number(pax.size) : numberAt(header, 124, 12), 'size');
        const bodiless = flag === 49 || flag === 50 || flag === 51 || flag === 52 || flag === 53 || flag === 54;
        body = bodiless ? 0 : size;
        padding = (block - (body % block)) % block;
        if (flag === 120 || flag === 103 || flag === 76 || flag === 75) {
            if (size > largestHeader)
                throw new WrongTar(`a header of an entry has ${size} bytes`);
            gathering = { flag, parts: [] };
            if (body === 0)
                finish();
            return;
        }
        if (flag === 83)
            extended = header[482] === 1;
        entry = {
            path: cleanPath(pax['GNU.sparse.name'] ?? name),
            typeFlag: flag,
            size: whole(sizeTold(header, flag, size, pax), 'size'),
            mode: numberAt(header, 100, 8),
            uid: pax.uid === undefined ? numberAt(header, 108, 8) : whole(Number(pax.uid), 'owner'),
            gid: pax.gid === undefined ? numberAt(header, 116, 8) : whole(Number(pax.gid), 'group'),
            linkName: pax.linkpath ?? (longLink || textAt(header, 157, 100)),
            crc: 0,
        };
        pax = noPax;
        longName = '';
        longLink = '';
        if (body === 0)
            finish();
    };
    return {
        write(chunk) {
            for (let at = 0; at < chunk.length;) {
                if (body > 0) {
                    const length = Math.min(body, chunk.length - at);
                    const part = chunk.subarray(at, at + length);
                    // A chunk is the reader's to use again.
                    if (gathering)
                        gathering.parts.push(Buffer.from(part));
                    else {
                        crc = (0,external_node_zlib_.crc32)(part, crc);
                        if (onBody && entry)
                            onBody(entry, part);
                    }
                    body -= length;
                    at += length;
                    if (body === 0)
                        finish();
                }
                else if (padding > 0 && filled === 0) {
                    const length = Math.min(padding, chunk.length - at);
                    padding -= length;
                    at += length;
                }
                else {
                    const length = Math.min(block - filled, chunk.length - at);
                    header.set(chunk.subarray(at, at + length), filled);
                    filled += length;
                    at += length;
                    if (filled < block)
                        continue;
                    filled = 0;
                    begin();
                }
            }
        },
        end() {
            if (body > 0 || filled > 0 || gathering)
                throw new WrongTar('it ends in the middle of an entry');
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/layers/read-layer.js





/** Bytes of a tar: more is a layer that is made to fill the disk of whoever unpacks it. */
const largestTar = 256 * 2 ** 30;
/**
 * Walks over one layer; nothing is unpacked.
 *
 * @param verified whether its bytes are known to be those of its digest
 * @param onBody hears of each piece of a file's content, lent to it
 * @param most bytes of its tar
 * @throws UserError that names the layer: never a number of half a layer; InterruptedError
 */
async function readLayer(blob, source, verified, signal, onBody, most = largestTar) {
    const entries = [];
    let tarSize = 0;
    const walk = tarWalk((entry) => entries.push(entry), onBody);
    try {
        await unpack(held(source, blob, verified), blob.mediaType, (chunk) => {
            if (signal?.aborted)
                throw new errors/* InterruptedError */.p4(signal.reason);
            tarSize += chunk.length;
            if (tarSize > most)
                throw new Error(`it unpacks to more than ${most} bytes`);
            walk.write(chunk);
        });
        walk.end();
    }
    catch (error) {
        if (error instanceof errors/* InterruptedError */.p4)
            throw error;
        throw new errors/* UserError */.yo(`the layer ${blob.digest} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            cure: error instanceof errors/* UserError */.yo ? error.cure : 'Build, or push, the image again: what lies there is broken.',
            cause: error,
        });
    }
    return { blob, entries, tarSize };
}
/** @throws Error where other bytes come than those of the digest, or more of them than budgets are held to */
async function* held(source, { digest, size }, verified) {
    const hash = verified ? undefined : (0,external_node_crypto_.createHash)((0,oci_digest/* algorithmOf */.Hy)(digest));
    let found = 0;
    for await (const chunk of source) {
        hash?.update(chunk);
        found += chunk.length;
        yield chunk;
    }
    if (hash && hash.digest('hex') !== (0,oci_digest/* hexOf */.ZD)(digest))
        throw new Error('its bytes are not those of its digest');
    if (found > size)
        throw new Error(`it has ${found} bytes, and its manifest says ${size}`);
}


/***/ })

};
