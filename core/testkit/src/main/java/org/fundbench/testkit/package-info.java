/**
 * For the tests of plugins: contracts that an extension must keep, and zips made on the spot. A
 * plugin author extends a contract class, names the extension, and has its tests.
 */
@NullMarked
package org.fundbench.testkit;

import org.jspecify.annotations.NullMarked;
