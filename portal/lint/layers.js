// Which folder of src may import which. The portal has the same shape as the program:
//
//   shared <- features/<system> <- journeys <- app      (A <- B: B may use A)
//
// Features are found by their folders and never use each other; nothing here lists them by name.
import path from 'node:path';

const ORDER = ['shared', 'features', 'journeys', 'app'];

// 'features/access/pages/users.tsx' -> { layer: 'features', room: 'access' }
export function placeOf(relativeFile) {
  const [layer, room] = relativeFile.split(/[\\/]/);
  return { layer, room: layer === 'features' || layer === 'journeys' ? room : undefined };
}

// The file under src that an import names, relative to src; undefined for a package.
export function targetOf(specifier, importingFile, sourceRoot) {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (!specifier.startsWith('.')) return undefined;
  const target = path.resolve(path.dirname(importingFile), specifier);
  const relative = path.relative(sourceRoot, target);
  return relative.startsWith('..') ? undefined : relative;
}

// Why the import is wrong, or undefined.
export function objectionTo(fromFile, toFile) {
  const from = placeOf(fromFile);
  const to = placeOf(toFile);
  if (!ORDER.includes(from.layer) || !ORDER.includes(to.layer)) {
    return `every file of src is in one of ${ORDER.join(', ')}`;
  }
  if (ORDER.indexOf(to.layer) > ORDER.indexOf(from.layer)) {
    return `${from.layer} must not use ${to.layer}: move what both need to ${from.layer}`;
  }
  if (from.layer === to.layer && from.room !== to.room) {
    return `${from.layer}/${from.room} must not use ${to.layer}/${to.room}: ` +
      'what crosses features belongs into journeys, what both need into shared';
  }
  return undefined;
}

function check(context, node, source) {
  if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
  const root = path.resolve(context.cwd, 'src');
  const target = targetOf(source.value, context.filename, root);
  if (target === undefined) return;
  const objection = objectionTo(path.relative(root, context.filename), target);
  if (objection) context.report({ node, message: objection });
}

export default {
  rules: {
    arrows: {
      meta: { type: 'problem', schema: [] },
      create(context) {
        return {
          ImportDeclaration: (node) => check(context, node, node.source),
          ExportNamedDeclaration: (node) => check(context, node, node.source),
          ExportAllDeclaration: (node) => check(context, node, node.source),
          ImportExpression: (node) => check(context, node, node.source),
        };
      },
    },
  },
};
