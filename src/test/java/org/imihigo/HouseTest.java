package org.imihigo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole house on a database of its own, on a morning in the second quarter. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "imihigo.today=2026-11-22")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface HouseTest {}
