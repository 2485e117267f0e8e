/**
 * Proof that posted records were not altered: canonical bytes, the Merkle tree of RFC 6962 §2.1,
 * inclusion and consistency proofs. Depends on nothing of ours, so that an auditor can read it by
 * itself.
 */
@NullMarked
package org.fundbench.proof;

import org.jspecify.annotations.NullMarked;
