package org.fundbench.workbench;

import java.util.function.BiFunction;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.look.Icon;

/**
 * A view that can be opened.
 *
 * @param id unique, as it stands in layouts
 * @param name on its tab
 * @param icon on its tab
 * @param factory makes its content
 */
record View(String id, Text name, Icon icon, BiFunction<Composite, Desk, Control> factory) {}
